package no.innhold.search.index.segment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What words that many texts have were found in, as long as there is room: a few frequent words are in most questions, and to
 * add them up is most of the work. Words that are asked for once do not drive out those that are asked for often.
 */
public final class KeptScores {

    /** Enough for some ten thousand texts. */
    private static final long FEWEST_BYTES = 16 << 20;

    private static final long BYTES_OF_A_TEXT = 1 << 10;

    /** More than this part of the heap is for others. */
    private static final long MOST_OF_HEAP = 12;

    /** What is in fewer than one of so many texts is found again as soon as it would be looked up. */
    private static final int FEWEST = 64;

    private final Cache<Key, WordScores> kept = Caffeine.newBuilder()
            .maximumWeight(FEWEST_BYTES)
            .weigher((Key key, WordScores scores) -> (int) Math.min(Integer.MAX_VALUE, scores.bytes()))
            .executor(Runnable::run)
            .build();

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
            // some of them tell as much as all, and there are hundreds
            int last = words.length - 1;
            return last < 0 ? 0 : Long.hashCode(words[0] * 31 + words[last / 2] * 17 + words[last]) * 31 + last;
        }
    }

    @Nullable
    WordScores get(SegmentWords segment, long[] words) {
        return kept.getIfPresent(new Key(segment, words));
    }

    void put(SegmentWords segment, long[] words, WordScores scores) {
        if (scores.texts().size() >= segment.lengths[0].length / FEWEST && scores.bytes() <= FEWEST_BYTES / 4) {
            kept.put(new Key(segment, words), scores);
        }
    }

    /** Makes room as the index has texts. */
    void fit(int texts) {
        long most = Math.min(texts * BYTES_OF_A_TEXT, Runtime.getRuntime().maxMemory() / MOST_OF_HEAP);
        kept.policy().eviction().ifPresent(eviction -> eviction.setMaximum(Math.max(FEWEST_BYTES, most)));
    }

    /** A segment that is searched no more. */
    void forget(SegmentWords segment) {
        kept.asMap().keySet().removeIf(key -> key.segment == segment);
    }
}
