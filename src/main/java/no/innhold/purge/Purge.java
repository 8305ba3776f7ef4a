package no.innhold.purge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.innhold.content.ContentType;
import no.innhold.events.LogEntry;

/**
 * What a cache is to forget.
 *
 * @param before the row of the log up to which it has been told
 * @param after the row up to which it will have been told
 * @param keys types and ids, as answers name them in {@code Surrogate-Key}
 */
record Purge(long before, long after, int tries, List<String> keys) {

    private static final int KEYS_AT_ONCE = 100;

    /** @param entries at least one */
    static Purge of(long before, int tries, List<LogEntry> entries) {
        Set<String> keys = new LinkedHashSet<>();
        for (LogEntry entry : entries) {
            keys.add(entry.type());
            keys.add(entry.id().toString());
            if (entry.isEntry()) {
                // its name is shown by items of every type, whose answers name none but themselves
                Arrays.stream(ContentType.values()).map(ContentType::wire).forEach(keys::add);
            }
        }
        return new Purge(before, entries.get(entries.size() - 1).sequence(), tries, List.copyOf(keys));
    }

    /** The values of the header, one for each call. */
    List<String> headers() {
        List<String> headers = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += KEYS_AT_ONCE) {
            headers.add(String.join(" ", keys.subList(from, Math.min(keys.size(), from + KEYS_AT_ONCE))));
        }
        return headers;
    }
}
