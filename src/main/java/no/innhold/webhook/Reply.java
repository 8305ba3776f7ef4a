package no.innhold.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import no.innhold.platform.outgoing.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What came of a letter.
 *
 * @param retryAfter what the receiver asks for
 */
record Reply(Letter letter, Attempt attempt, @Nullable Duration retryAfter) {

    static Reply of(Letter letter, Outcome outcome, Instant sent, Instant answered) {
        long took = Math.max(0, Duration.between(sent, answered).toMillis());
        Instant at = sent.truncatedTo(ChronoUnit.MILLIS);
        if (outcome instanceof Outcome.Answered answer) {
            FailureClass failure = answer.isSuccess() ? null : FailureClass.of(answer.status());
            Duration wish = answer.header("retry-after")
                    .flatMap(header -> RetryAfter.parse(header, answered))
                    .orElse(null);
            return new Reply(letter, new Attempt(at, answer.status(), failure, took), wish);
        }
        FailureClass failure = FailureClass.of(((Outcome.Failed) outcome).failure());
        return new Reply(letter, new Attempt(at, null, failure, took), null);
    }
}
