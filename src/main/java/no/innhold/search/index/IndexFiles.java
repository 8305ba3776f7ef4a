package no.innhold.search.index;

import java.io.IOException;
import java.util.Map;
import no.innhold.search.index.text.Fields;
import no.innhold.search.index.text.Ranking;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter.IndexReaderWarmer;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;

/** How the files of the index are written, and whether those that are there can be used. */
final class IndexFiles {

    /** Key of the analysis that wrote them, beside where in the log they stand. */
    static final String VERSION = "version";

    private static final double BUFFER_MB = 56;
    private static final int SEGMENTS = 4;

    private IndexFiles() {}

    /** @param warmer reads a merged segment before it takes the place of the smaller ones, not when the next question comes */
    static IndexWriterConfig writing(IndexWriterConfig.OpenMode mode, IndexReaderWarmer warmer) {
        // few pieces: each word is looked up in every one of them
        TieredMergePolicy merging = new TieredMergePolicy();
        merging.setSegmentsPerTier(SEGMENTS);
        return new IndexWriterConfig()
                .setOpenMode(mode)
                .setSimilarity(Ranking.similarity())
                .setRAMBufferSizeMB(BUFFER_MB)
                .setMergePolicy(merging)
                .setMergedSegmentWarmer(warmer)
                .setCommitOnClose(false);
    }

    static void sign(Map<String, String> data) {
        data.put(VERSION, Fields.VERSION);
    }

    /**
     * Reads every file once: a flipped bit shows here rather than in an answer.
     *
     * @throws IndexDamagedException when other code has written them
     * @throws IOException when there are none, or damaged ones
     */
    static void check(Directory files) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(files)) {
            String version = reader.getIndexCommit().getUserData().get(VERSION);
            if (!Fields.VERSION.equals(version)) {
                throw new IndexDamagedException("written by version " + version + " of the analysis", null);
            }
            for (LeafReaderContext leaf : reader.leaves()) {
                if (leaf.reader() instanceof CodecReader segment) {
                    segment.checkIntegrity();
                }
            }
        }
    }
}
