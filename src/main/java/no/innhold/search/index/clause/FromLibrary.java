package no.innhold.search.index.clause;

import java.io.IOException;
import no.innhold.search.index.segment.TextSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** A query of the library, for what is rare or needs the places of words. */
public record FromLibrary(Query query) implements Clause {

    public static final FromLibrary NOTHING = new FromLibrary(new MatchNoDocsQuery());

    /** Texts after which the time is looked at. */
    private static final int MANY = 512;

    @Override
    public Query inLucenesTerms() {
        return query;
    }

    @Override
    public Matches in(LeafReaderContext leaf, QuestionSearcher searcher) throws IOException {
        return new InSegment(searcher.weight(query), leaf, searcher);
    }

    private static final class InSegment implements Matches {

        private final Weight weight;
        private final LeafReaderContext leaf;
        private final QuestionSearcher searcher;
        private @Nullable TextSet texts;

        InSegment(Weight weight, LeafReaderContext leaf, QuestionSearcher searcher) {
            this.weight = weight;
            this.leaf = leaf;
            this.searcher = searcher;
        }

        @Override
        public TextSet texts() throws IOException {
            if (texts == null) {
                texts = new TextSet(bits());
            }
            return texts;
        }

        private long[] bits() throws IOException {
            long[] bits = TextSet.room(leaf.reader().maxDoc());
            Scorer scorer = weight.scorer(leaf);
            if (scorer == null) {
                return bits;
            }
            DocIdSetIterator found = scorer.iterator();
            int count = 0;
            for (int text = found.nextDoc(); text != DocIdSetIterator.NO_MORE_DOCS; text = found.nextDoc()) {
                bits[text / Long.SIZE] |= 1L << text;
                if (++count % MANY == 0 && searcher.isLate()) {
                    break;
                }
            }
            return bits;
        }

        @Override
        public void addTo(TextSet among, float[] scores, float factor) throws IOException {
            Scorer scorer = weight.scorer(leaf);
            if (scorer == null) {
                return;
            }
            DocIdSetIterator found = scorer.iterator();
            TextSet.Walk walk = among.walk();
            for (int text = walk.nextDoc(); text != DocIdSetIterator.NO_MORE_DOCS; ) {
                int next = found.docID() < text ? found.advance(text) : found.docID();
                if (next == text) {
                    scores[walk.place()] += factor * scorer.score();
                    text = walk.nextDoc();
                } else {
                    text = next == DocIdSetIterator.NO_MORE_DOCS ? next : walk.advance(next);
                }
            }
        }
    }
}
