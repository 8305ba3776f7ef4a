package no.innhold.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import no.innhold.content.ContentType;
import no.innhold.content.epoch.Standing;
import no.innhold.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Finds by words what a list may show. */
public interface WordSearch {

    /** What the answers depend on beside the types that they show. */
    String EPOCH = "search";

    /**
     * The documents of a type with a text that matches, in no order.
     *
     * @param wish first locale of the reader
     * @param standing that of the answer
     * @param at another instant than the present one, which must not lie before it
     * @throws ProblemException 503 while that cannot be told, 400 for an instant in the past
     */
    Collection<UUID> matching(String words, ContentType type, String wish, Standing standing, @Nullable Instant at);
}
