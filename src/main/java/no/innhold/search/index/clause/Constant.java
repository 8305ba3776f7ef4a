package no.innhold.search.index.clause;

import java.io.IOException;
import no.innhold.search.index.segment.TextSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;

/** A clause for which each text that answers it scores the same. */
public record Constant(Clause clause, float score) implements Clause {

    @Override
    public Query inLucenesTerms() {
        return new BoostQuery(new ConstantScoreQuery(clause.inLucenesTerms()), score);
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
            public void addTo(TextSet among, float[] scores, float factor) throws IOException {
                TextSet.Both both = among.with(texts());
                while (both.next()) {
                    scores[both.place()] += factor * score;
                }
            }
        };
    }
}
