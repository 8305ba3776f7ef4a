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
        return matches.scoring((among, scores, factor) -> {
            TextSet.Both both = among.with(matches.texts());
            while (both.next()) {
                scores[both.place()] += factor * score;
            }
        });
    }
}
