package no.innhold.search;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import no.innhold.content.ContentType;
import no.innhold.content.epoch.Standing;
import no.innhold.delivery.WordSearch;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Finds by words what lists may show. */
@Singleton
class IndexedWords implements WordSearch {

    private final KeptIndex kept;
    private final Moments moments;

    IndexedWords(KeptIndex kept, Moments moments) {
        this.kept = kept;
        this.moments = moments;
    }

    @Override
    public Collection<UUID> matching(
            String words, ContentType type, String wish, Standing standing, @Nullable Instant at) {
        Instant now = moments.of(standing);
        if (at != null && at.isBefore(now)) {
            throw ProblemException.invalidParameter("q", "not-in-the-past", Message.of("search.not-in-the-past"));
        }
        Instant looked = at == null ? now : at;
        return kept.ask(kept.current(), "list", index -> index.matching(words, type, wish, looked));
    }
}
