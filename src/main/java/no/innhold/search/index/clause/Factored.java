package no.innhold.search.index.clause;

import java.io.IOException;
import no.innhold.search.index.segment.TextSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;

/** A clause that counts more or less than it would by itself. */
public record Factored(Clause clause, float factor) implements Clause {

    @Override
    public Query inLucenesTerms() {
        return new BoostQuery(clause.inLucenesTerms(), factor);
    }

    @Override
    public Matches in(LeafReaderContext leaf, QuestionSearcher searcher) throws IOException {
        Matches matches = searcher.matches(clause, leaf);
        return new Matches() {

            @Override
            public TextSet texts() throws IOException {
                return matches.texts();
            }

            @Override
            public void addTo(TextSet among, float[] scores, float outer) throws IOException {
                matches.addTo(among, scores, outer * factor);
            }
        };
    }
}
