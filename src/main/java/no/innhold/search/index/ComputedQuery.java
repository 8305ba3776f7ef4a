package no.innhold.search.index;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/** A query whose texts and scores are computed here, as an equal one of the library would: that one explains them. */
abstract class ComputedQuery extends Query {

    /** The same as a query of the library. */
    abstract Query inLucenesTerms();

    /** Only the scorer is left open. */
    abstract static class ComputedWeight extends Weight {

        private final ComputedQuery query;
        private final IndexSearcher searcher;
        private final ScoreMode mode;
        private final float boost;

        ComputedWeight(ComputedQuery query, IndexSearcher searcher, ScoreMode mode, float boost) {
            super(query);
            this.query = query;
            this.searcher = searcher;
            this.mode = mode;
            this.boost = boost;
        }

        @Override
        public Explanation explain(LeafReaderContext leaf, int text) throws IOException {
            Query same = searcher.rewrite(query.inLucenesTerms());
            return same.createWeight(searcher, mode, boost).explain(leaf, text);
        }

        @Override
        public boolean isCacheable(LeafReaderContext leaf) {
            return false;
        }
    }

    @Override
    public String toString(String field) {
        return inLucenesTerms().toString(field);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
