package no.innhold.search.index;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.innhold.search.analysis.WordForms;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;

/** What is kept in memory of each segment, from before it is searched until no reader is left. */
final class Segments {

    private final WordForms forms;
    private final Map<IndexReader.CacheKey, SegmentWords> kept = new ConcurrentHashMap<>();

    Segments(WordForms forms) {
        this.forms = forms;
    }

    /** By the number of the segment. */
    SegmentWords[] of(IndexReader reader) throws IOException {
        SegmentWords[] segments = new SegmentWords[reader.leaves().size()];
        for (LeafReaderContext leaf : reader.leaves()) {
            segments[leaf.ord] = of(leaf.reader());
        }
        return segments;
    }

    /** Read now unless it was before. */
    SegmentWords of(LeafReader reader) throws IOException {
        IndexReader.CacheHelper cache = reader.getCoreCacheHelper();
        SegmentWords known = kept.get(cache.getKey());
        if (known != null) {
            return known;
        }
        SegmentWords read = SegmentWordsReader.read(reader, forms);
        if (kept.putIfAbsent(cache.getKey(), read) == null) {
            cache.addClosedListener(kept::remove);
        }
        return read;
    }
}
