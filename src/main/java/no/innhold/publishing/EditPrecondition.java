package no.innhold.publishing;

import jakarta.ws.rs.core.HttpHeaders;
import no.innhold.management.IfMatch;
import no.innhold.management.Preconditions;
import no.innhold.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What a write expects to find: {@code If-None-Match: *} no text in the locale yet, {@code If-Match} the edition that
 * the editor has read.
 *
 * @param ifMatch absent when the locale must be new
 */
public record EditPrecondition(@Nullable IfMatch ifMatch) {

    /** @throws ProblemException 428 unless one of the two was sent, 400 if not in a usable form */
    public static EditPrecondition of(HttpHeaders headers) {
        return Preconditions.onlyIfAbsent(headers)
                ? new EditPrecondition(null)
                : new EditPrecondition(Preconditions.ifMatchUnlessNew(headers));
    }

    boolean onlyIfNew() {
        return ifMatch == null;
    }
}
