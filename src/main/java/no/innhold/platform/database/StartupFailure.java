package no.innhold.platform.database;

import java.io.Serial;

/** A start that cannot go on, in words for the operator: the message says what is wrong, the advice what to do. */
public final class StartupFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String advice;

    public StartupFailure(String problem, String advice) {
        super(problem);
        this.advice = advice;
    }

    public StartupFailure(String problem, String advice, Throwable cause) {
        super(problem, cause);
        this.advice = advice;
    }

    public String advice() {
        return advice;
    }

    /** Two lines for standard error, in place of a stack trace. */
    public String forOperator() {
        return "Innhold cannot start: " + getMessage() + System.lineSeparator() + "  " + advice;
    }
}
