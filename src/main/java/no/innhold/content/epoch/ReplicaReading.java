package no.innhold.content.epoch;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.innhold.platform.replica.ReadReplica;
import no.innhold.platform.time.DatabaseClock;
import org.hibernate.Session;

/**
 * Reads public content on the replica, if that has come as far as this node knows the primary to be. So a reader never
 * sees there what was taken away, or misses what was told to be public.
 *
 * <p>The replica's clock decides nothing: what is shown is the last instant that has surely come on the primary.
 */
@Singleton
public class ReplicaReading {

    private final ReadReplica replica;
    private final Epochs epochs;
    private final DatabaseClock clock;
    private final Session session;

    ReplicaReading(ReadReplica replica, Epochs epochs, DatabaseClock clock, Session session) {
        this.replica = replica;
        this.epochs = epochs;
        this.clock = clock;
        this.session = session;
    }

    /** Whether it is worth a try. */
    public boolean isPossible() {
        return replica.isThere();
    }

    /**
     * @param standing read on the primary before
     * @param reading all of whose queries see one snapshot of the replica
     * @return nothing if the primary has to be asked
     */
    public <T> Optional<T> read(Standing standing, Function<Standing, T> reading) {
        Instant surely = clock.surely();
        Instant instant = surely.isBefore(standing.lastChange()) ? standing.lastChange() : surely;
        Standing shown = standing.showing(instant);
        // behind the standing: what the node has learned since is asked for as well
        Map<String, Epoch> known = epochs.known();
        return replica.read(() -> hasReached(known), () -> reading.apply(shown));
    }

    private boolean hasReached(Map<String, Epoch> known) {
        List<Object[]> rows = session.createNativeQuery("select type, number from epoch", Object[].class)
                .getResultList();
        Map<String, Long> reached = new HashMap<>();
        rows.forEach(row -> reached.put((String) row[0], ((Number) row[1]).longValue()));
        return known.entrySet().stream()
                .allMatch(e ->
                        reached.getOrDefault(e.getKey(), -1L) >= e.getValue().number());
    }
}
