package no.innhold.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import no.innhold.content.value.Wire;
import no.innhold.platform.outgoing.Outcome;

/** Why an attempt failed. */
public enum FailureClass implements Wire {
    /** An answer 3xx; redirects are not followed. */
    REDIRECT,
    /** An answer 410, which disables the webhook. */
    GONE,
    /** An answer 429. */
    THROTTLED,
    /** Another answer 4xx. */
    CLIENT_ERROR,
    /** An answer 5xx, or one outside all classes. */
    SERVER_ERROR,
    /** The receiver is not on a public https address any more; nothing was sent. */
    REFUSED_ADDRESS,
    UNKNOWN_NAME,
    CONNECTION,
    TLS,
    /** 15 seconds were over. */
    TIMEOUT,
    /** The answer was larger than 64 KB. */
    TOO_LARGE,
    BROKEN_ANSWER;

    private static final int GONE_STATUS = 410;
    private static final int THROTTLED_STATUS = 429;

    @Override
    @JsonValue
    public String wire() {
        return Wire.super.wire();
    }

    /** @param status not 2xx */
    static FailureClass of(int status) {
        return switch (status) {
            case GONE_STATUS -> GONE;
            case THROTTLED_STATUS -> THROTTLED;
            default ->
                switch (status / 100) {
                    case 3 -> REDIRECT;
                    case 4 -> CLIENT_ERROR;
                    default -> SERVER_ERROR;
                };
        };
    }

    static FailureClass of(Outcome.Failure failure) {
        return valueOf(failure.name());
    }
}
