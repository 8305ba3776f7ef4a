package no.innhold.search.index;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What words that many texts have were found in, as long as there is room: a few frequent words are in most questions, and to
 * add them up is most of the work. Those that were not asked for the longest go first.
 */
final class KeptScores {

    private static final long MOST_BYTES = 16 << 20;

    /** Fewer are found again as soon as they would be looked up. */
    private static final int FEWEST_TEXTS = 200;

    private final Map<Key, WordScores> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    /** @param words with their factors */
    private record Key(SegmentWords segment, long[] words) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.segment == segment && Arrays.equals(key.words, words);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(words);
        }
    }

    synchronized @Nullable WordScores get(SegmentWords segment, long[] words) {
        return kept.get(new Key(segment, words));
    }

    synchronized void put(SegmentWords segment, long[] words, WordScores scores) {
        if (scores.size() < FEWEST_TEXTS || scores.bytes() > MOST_BYTES / 4) {
            return;
        }
        WordScores before = kept.put(new Key(segment, words), scores);
        bytes += scores.bytes() - (before == null ? 0 : before.bytes());
        Iterator<WordScores> oldest = kept.values().iterator();
        while (bytes > MOST_BYTES) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
    }

    /** A segment that is searched no more. */
    synchronized void forget(SegmentWords segment) {
        kept.entrySet().removeIf(entry -> {
            boolean gone = entry.getKey().segment() == segment;
            bytes -= gone ? entry.getValue().bytes() : 0;
            return gone;
        });
    }
}
