package no.innhold.snapshot;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.innhold.content.epoch.Epoch;

/** Keeps what this node has seen, on disk before anybody can have seen it here. */
final class Witness {

    /** How old the time of the last contact may be on disk; by so much a copy may look older than it is. */
    private static final Duration BETWEEN_CONTACTS = Duration.ofSeconds(5);

    private final WitnessFile file;
    private final Map<String, Integer> underWay = new HashMap<>();
    private final List<String> ended = new ArrayList<>();
    private Testimony written;
    private boolean unforced;

    Witness(WitnessFile file) throws IOException {
        this.file = file;
        written = file.last().orElse(new Testimony(Instant.EPOCH, Instant.EPOCH, Map.of(), Set.of()));
    }

    synchronized Testimony testimony() {
        return written;
    }

    /** A transaction is about to change these types. */
    synchronized void doubt(Collection<String> types) throws IOException {
        types.forEach(type -> underWay.merge(type, 1, Integer::sum));
        if (!written.doubted().containsAll(types)) {
            Set<String> doubted = new TreeSet<>(written.doubted());
            doubted.addAll(types);
            write(new Testimony(written.machine(), written.database(), written.epochs(), doubted));
        }
    }

    /** That transaction has ended. What has become of it, the database tells. */
    synchronized void ended(Collection<String> types) {
        ended.addAll(types);
    }

    /**
     * The database has told its epochs.
     *
     * @param machine when, by this machine's clock
     * @param database the same by the database's clock
     */
    synchronized void heard(Map<String, Epoch> epochs, Instant machine, Instant database) throws IOException {
        boolean news = !epochs.equals(written.epochs()) || !underWay.keySet().equals(written.doubted());
        Duration since = Duration.between(written.machine(), machine);
        if (news || since.isNegative() || since.compareTo(BETWEEN_CONTACTS) >= 0) {
            write(new Testimony(machine, database, Map.copyOf(epochs), Set.copyOf(underWay.keySet())));
        }
        // only the next word from the database was surely asked for after their end
        ended.forEach(type -> underWay.computeIfPresent(type, (t, n) -> n == 1 ? null : n - 1));
        ended.clear();
    }

    synchronized boolean isDoubted(Collection<String> types) {
        return types.stream().anyMatch(written.doubted()::contains);
    }

    /** What was written also outlives a fall of the machine when this returns. */
    void force() throws IOException {
        synchronized (this) {
            if (!unforced) {
                return;
            }
            unforced = false;
        }
        file.force();
    }

    void close() throws IOException {
        file.close();
    }

    private void write(Testimony testimony) throws IOException {
        file.write(testimony);
        written = testimony;
        unforced = true;
    }
}
