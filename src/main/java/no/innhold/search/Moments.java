package no.innhold.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import no.innhold.content.epoch.Freshness;
import no.innhold.content.epoch.Standing;
import no.innhold.platform.database.Scalars;
import no.innhold.platform.time.DatabaseClock;
import org.hibernate.Session;

/**
 * The instant whose content an answer shows: the database's, and never before the last change that this node knows of. It is
 * asked for only where its clock and this node's could make a difference, around the moments of scheduled changes.
 */
@ApplicationScoped
public class Moments {

    private final Session session;
    private final Freshness freshness;
    private final DatabaseClock clock;

    Moments(Session session, Freshness freshness, DatabaseClock clock) {
        this.session = session;
        this.freshness = freshness;
        this.clock = clock;
    }

    /** @param standing of the answer, from just before */
    @Transactional
    public Instant of(Standing standing) {
        Instant present = standing.present();
        if (present != null) {
            return present;
        }
        Instant now = freshness.isBeforeNextChange(standing)
                ? clock.instant()
                : Scalars.query(session, "select transaction_timestamp()", Instant.class)
                        .getSingleResult();
        return notBefore(now, standing);
    }

    /** While the database is away. */
    public Instant withoutDatabase(Standing standing) {
        return notBefore(clock.instant(), standing);
    }

    private static Instant notBefore(Instant now, Standing standing) {
        return now.isBefore(standing.lastChange()) ? standing.lastChange() : now;
    }
}
