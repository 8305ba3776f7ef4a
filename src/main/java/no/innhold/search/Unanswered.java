package no.innhold.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import no.innhold.publishing.erasure.PersonErased;

/** What found nothing, counted in memory and written down now and then: a reader waits for none of it. */
@ApplicationScoped
public class Unanswered {

    /** More different ones than this are not counted until the next time they are written down. */
    private static final int MOST_AT_ONCE = 1_000;

    private static final long BETWEEN_WRITES_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final UnansweredRows rows;
    private final Map<String, Long> counts = new ConcurrentHashMap<>();
    private volatile long writtenAt = System.nanoTime();

    Unanswered(UnansweredRows rows) {
        this.rows = rows;
    }

    /** That nothing was found for it. */
    public void note(String query) {
        UnansweredWords.of(query)
                .filter(words -> counts.size() < MOST_AT_ONCE || counts.containsKey(words))
                .ifPresent(words -> counts.merge(words, 1L, Long::sum));
    }

    /** What has been counted already is in the table; the rest is here, and on other nodes for some seconds. */
    void forget(@Observes PersonErased erased) {
        counts.keySet().removeIf(erased.person()::isAskedForIn);
        rows.forget(erased.person());
    }

    void writeIfDue() {
        if (System.nanoTime() - writtenAt > BETWEEN_WRITES_NANOS) {
            write();
        }
    }

    /** Writes down what has been counted; what cannot be written is lost, as it may be. */
    public void write() {
        writtenAt = System.nanoTime();
        Map<String, Long> taken = new TreeMap<>();
        counts.keySet().forEach(words -> {
            Long count = counts.remove(words);
            if (count != null) {
                taken.put(words, count);
            }
        });
        if (!taken.isEmpty()) {
            rows.add(taken);
        }
    }
}
