package no.innhold.events.stream;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.List;
import no.innhold.events.EventLog;
import no.innhold.events.LogEntry;

/**
 * The end of the log in memory, so that a change costs one statement however many listen. Whoever is further behind
 * reads the database.
 */
@ApplicationScoped
class RecentChanges {

    private static final int MOST_KEPT = 1_000;
    private static final int READ_AT_ONCE = 200;

    private final EventLog log;
    private final ArrayDeque<LogEntry> rows = new ArrayDeque<>();
    private long end = -1;

    RecentChanges(EventLog log) {
        this.log = log;
    }

    /** Reads what has come since the last time. */
    synchronized void catchUp() {
        if (end() < log.last() - MOST_KEPT) {
            rows.clear();
            end = log.last() - MOST_KEPT;
        }
        List<LogEntry> more;
        do {
            more = log.after(end, READ_AT_ONCE);
            more.forEach(this::add);
        } while (more.size() == READ_AT_ONCE);
    }

    private void add(LogEntry row) {
        if (row.slug() == null) {
            // something was erased; rows that tell of it are different ones now
            rows.clear();
        }
        rows.addLast(row);
        end = row.sequence();
        if (rows.size() > MOST_KEPT) {
            rows.removeFirst();
        }
    }

    /** The sequence of the last row that is known here. */
    synchronized long end() {
        if (end < 0) {
            end = log.last();
        }
        return end;
    }

    /** Up to {@code limit} rows behind the sequence; none if it is the last. */
    List<LogEntry> after(long sequence, int limit) {
        synchronized (this) {
            long begin = end() - rows.size();
            if (sequence >= begin) {
                return rows.stream().skip(sequence - begin).limit(limit).toList();
            }
        }
        return log.after(sequence, limit);
    }
}
