package no.innhold.purge;

import java.util.ArrayList;
import java.util.List;

/**
 * What a cache is to forget.
 *
 * @param before the row of the log up to which it has been told
 * @param after the row up to which it will have been told
 * @param keys as answers name them in {@code Surrogate-Key}
 */
record Purge(long before, long after, int tries, List<String> keys) {

    private static final int KEYS_AT_ONCE = 100;

    /** The values of the header, one for each call. */
    List<String> headers() {
        List<String> headers = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += KEYS_AT_ONCE) {
            headers.add(String.join(" ", keys.subList(from, Math.min(keys.size(), from + KEYS_AT_ONCE))));
        }
        return headers;
    }
}
