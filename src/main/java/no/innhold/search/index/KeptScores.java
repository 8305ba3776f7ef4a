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

    /** What is in fewer than one of so many texts is found again as soon as it would be looked up. */
    private static final int FEWEST = 64;

    private final Map<Key, WordScores.Packed> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    /** The words of a segment, with their factors. */
    private static final class Key {

        private final SegmentWords segment;
        private final long[] words;

        Key(SegmentWords segment, long[] words) {
            this.segment = segment;
            this.words = words;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.segment == segment && Arrays.equals(key.words, words);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(words);
        }
    }

    @Nullable
    WordScores get(SegmentWords segment, long[] words) {
        Key key = new Key(segment, words);
        WordScores.Packed packed;
        synchronized (this) {
            packed = kept.get(key);
        }
        return packed == null ? null : packed.unpack();
    }

    void put(SegmentWords segment, long[] words, WordScores scores) {
        int texts = segment.lengths[0].length;
        if (scores.size() < texts / FEWEST) {
            return;
        }
        WordScores.Packed packed = scores.pack(texts);
        if (packed.bytes() <= MOST_BYTES / 4) {
            put(new Key(segment, words), packed);
        }
    }

    private synchronized void put(Key key, WordScores.Packed packed) {
        WordScores.Packed before = kept.put(key, packed);
        bytes += packed.bytes() - (before == null ? 0 : before.bytes());
        Iterator<WordScores.Packed> oldest = kept.values().iterator();
        while (bytes > MOST_BYTES) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
    }

    /** A segment that is searched no more. */
    synchronized void forget(SegmentWords segment) {
        kept.entrySet().removeIf(entry -> {
            boolean gone = entry.getKey().segment == segment;
            bytes -= gone ? entry.getValue().bytes() : 0;
            return gone;
        });
    }
}
