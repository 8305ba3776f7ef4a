package no.innhold.search.index.clause;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.innhold.search.index.segment.TextSet;
import no.innhold.search.index.segment.TextSets;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/** One of several clauses; a text that answers some of them scores what the best one gives it. */
public record Best(List<Clause> clauses) implements Clause {

    /** @param clauses at least one */
    public static Clause of(List<Clause> clauses) {
        return clauses.size() == 1 ? clauses.get(0) : new Best(List.copyOf(clauses));
    }

    @Override
    public Query inLucenesTerms() {
        return new DisjunctionMaxQuery(
                clauses.stream().map(Clause::inLucenesTerms).toList(), 0);
    }

    @Override
    public Matches in(LeafReaderContext leaf, QuestionSearcher searcher) throws IOException {
        List<Matches> matches = new ArrayList<>(clauses.size());
        for (Clause clause : clauses) {
            matches.add(searcher.matches(clause, leaf));
        }
        return new Matches() {

            @Override
            public TextSet texts() throws IOException {
                return TextSets.any(Matches.texts(matches));
            }

            @Override
            public void addTo(TextSet among, float[] scores, float factor) throws IOException {
                float[] best = new float[scores.length];
                float[] each = new float[scores.length];
                for (Matches match : matches) {
                    match.addTo(among, each, factor);
                    for (int i = 0; i < best.length; i++) {
                        best[i] = Math.max(best[i], each[i]);
                    }
                    Arrays.fill(each, 0);
                }
                for (int i = 0; i < best.length; i++) {
                    scores[i] += best[i];
                }
            }
        };
    }
}
