package no.innhold.search.index.clause;

import java.io.IOException;
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
        return matches.scoring((among, scores, outer) -> matches.addTo(among, scores, outer * factor));
    }
}
