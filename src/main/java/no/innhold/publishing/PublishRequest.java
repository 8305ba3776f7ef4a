package no.innhold.publishing;

import java.time.Instant;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import no.innhold.publishing.finding.IdentityNumbers;
import org.jspecify.annotations.Nullable;

/**
 * How an edition becomes public.
 *
 * @param from when, absent for at once
 * @param until when it ceases to be public, absent for never
 * @param publishedAt the date readers see as the first publication, never in the future; absent for what it is
 * @param changeNote what has changed, for the public
 * @param minor whether {@code updatedAt} and the note of the last major change stay
 */
public record PublishRequest(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Instant publishedAt,
        @Nullable String changeNote,
        boolean minor) {

    public static final PublishRequest AT_ONCE = new PublishRequest(null, null, null, null, false);

    /**
     * The note is read by the public, and tells of a change that is not minor.
     *
     * @throws ProblemException 422
     */
    public void checkNote() {
        if (minor && changeNote != null) {
            throw ProblemException.invalidContent("/changeNote", "not-wanted", Message.of("publish.note-of-minor"));
        }
        IdentityNumbers.refuseText("/changeNote", changeNote);
    }

    /** At once, under the date of an earlier publication elsewhere. */
    public static PublishRequest dated(Instant publishedAt) {
        return new PublishRequest(null, null, publishedAt, null, false);
    }
}
