package no.innhold.search.index.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.innhold.search.index.segment.Alike;
import no.innhold.search.index.segment.SegmentWords;

/** Words of the index that differ little from another, for what is typed wrongly; what was asked for lately is kept. */
public final class WordsAlike {

    private static final int MOST_KEPT = 1_000;
    private static final int MOST_ALIKE = 12;

    private final List<SegmentWords> segments;
    private final Map<String, List<Alike>> alike = new ConcurrentHashMap<>();

    WordsAlike(List<SegmentWords> segments) {
        this.segments = segments;
    }

    /**
     * Folded words that are as few edits away from one as there are words, itself excluded; the most frequent first.
     *
     * <p>The first letter being right makes it ten times cheaper; so the likely is tried before the unlikely.
     *
     * @param atOnce whether only the likeliest is tried: one edit behind the first letter
     */
    public List<Alike> to(String folded, int most, boolean atOnce) {
        int edits = Alike.allowed(folded);
        if (edits == 0) {
            return List.of();
        }
        List<Alike> found = kept(folded, 1, 1);
        if (!atOnce && found.isEmpty()) {
            found = kept(folded, 1, 0);
        }
        if (!atOnce && found.isEmpty() && edits > 1) {
            found = kept(folded, edits, 1);
        }
        return found.stream().limit(most).toList();
    }

    private List<Alike> kept(String folded, int edits, int letters) {
        String key = folded + edits + letters;
        List<Alike> kept = alike.get(key);
        if (kept != null) {
            return kept;
        }
        List<Alike> found = alike(folded, edits, letters).stream()
                .sorted(Alike.LIKELIEST_FIRST)
                .limit(MOST_ALIKE)
                .toList();
        if (alike.size() >= MOST_KEPT) {
            alike.clear();
        }
        alike.put(key, found);
        return found;
    }

    private List<Alike> alike(String folded, int edits, int letters) {
        Map<String, Integer> found = new HashMap<>();
        for (SegmentWords segment : segments) {
            segment.folded.alike(folded, edits, letters, (word, texts) -> found.merge(word, texts, Integer::sum));
        }
        return found.entrySet().stream()
                .map(word -> new Alike(word.getKey(), Alike.distance(folded, word.getKey()), word.getValue()))
                .toList();
    }
}
