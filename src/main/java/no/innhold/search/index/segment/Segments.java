package no.innhold.search.index.segment;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.innhold.search.analysis.WordForms;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;

/** What is kept in memory of each segment, from before it is searched until no reader is left. */
public final class Segments {

    private final WordForms forms;
    private final KeptScores scores = new KeptScores();
    private final Map<IndexReader.CacheKey, Segment> kept = new ConcurrentHashMap<>();

    public Segments(WordForms forms) {
        this.forms = forms;
    }

    /** By the number of the segment. */
    public Segment[] of(IndexReader reader) throws IOException {
        scores.fit(reader.maxDoc());
        Segment[] segments = new Segment[reader.leaves().size()];
        for (LeafReaderContext leaf : reader.leaves()) {
            segments[leaf.ord] = of(leaf.reader());
        }
        return segments;
    }

    /** Read now unless it was before. */
    public Segment of(LeafReader reader) throws IOException {
        IndexReader.CacheHelper cache = reader.getCoreCacheHelper();
        Segment known = kept.get(cache.getKey());
        if (known != null) {
            return known;
        }
        Segment read = new Segment(SegmentWordsReader.read(reader, forms), SegmentColumns.read(reader), scores);
        if (kept.putIfAbsent(cache.getKey(), read) == null) {
            cache.addClosedListener(key -> {
                kept.remove(key);
                scores.forget(read.words());
            });
        }
        return read;
    }
}
