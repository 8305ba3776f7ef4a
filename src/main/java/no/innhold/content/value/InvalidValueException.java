package no.innhold.content.value;

/** A text that is not a value of its type; {@link #code()} tells programs why. */
public final class InvalidValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String code;

    public InvalidValueException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Lower-case words with hyphens, such as {@code no-such-date}. */
    public String code() {
        return code;
    }
}
