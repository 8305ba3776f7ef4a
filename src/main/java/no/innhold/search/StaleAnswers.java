package no.innhold.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import no.innhold.content.epoch.Boundaries;
import no.innhold.content.epoch.Freshness;
import no.innhold.content.epoch.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Whether the index may be asked although the database is away, within the bounds of all that is shown then: it has what
 * this node has heard of, nothing was to cease to be public since, and not too much time has passed.
 */
@ApplicationScoped
public class StaleAnswers {

    private final Boundaries boundaries;
    private final Freshness freshness;
    private final KeptIndex kept;
    private volatile @Nullable Standing last;

    StaleAnswers(Boundaries boundaries, Freshness freshness, KeptIndex kept) {
        this.boundaries = boundaries;
        this.freshness = freshness;
        this.kept = kept;
    }

    /** While the database is there, what it says is to come. */
    @Transactional
    void remember() {
        last = boundaries.standing(kept.dependsOn());
    }

    /** That of an answer from the index, if one may be given. */
    public Optional<Standing> standing() {
        return Optional.ofNullable(last).filter(freshness::hasNotMoved).filter(freshness::mayBeShownStale);
    }
}
