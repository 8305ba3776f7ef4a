package no.innhold.search.index.clause;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import no.innhold.search.index.segment.TextSet;
import no.innhold.search.index.segment.TextSets;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * Clauses of which a text must answer some; what it scores in those is added up.
 *
 * @param required all of these
 * @param optional what may be answered too; at least so many of them where nothing is required
 * @param atLeast from 1 on where nothing is required, else 0
 * @param excluded none of these
 */
public record Together(List<Clause> required, List<Clause> optional, int atLeast, List<Clause> excluded)
        implements Clause {

    public static Together all(List<Clause> clauses) {
        return new Together(clauses, List.of(), 0, List.of());
    }

    public static Together some(List<Clause> clauses, int atLeast) {
        return new Together(List.of(), clauses, atLeast, List.of());
    }

    /** Any of the optional ones where nothing is required. */
    public static Together of(List<Clause> required, List<Clause> optional) {
        return new Together(required, optional, required.isEmpty() ? 1 : 0, List.of());
    }

    @Override
    public Query inLucenesTerms() {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        required.forEach(clause -> query.add(clause.inLucenesTerms(), Occur.MUST));
        optional.forEach(clause -> query.add(clause.inLucenesTerms(), Occur.SHOULD));
        excluded.forEach(clause -> query.add(clause.inLucenesTerms(), Occur.MUST_NOT));
        return query.setMinimumNumberShouldMatch(atLeast).build();
    }

    @Override
    public Matches in(LeafReaderContext leaf, QuestionSearcher searcher) throws IOException {
        return new InSegment(
                each(required, leaf, searcher),
                each(optional, leaf, searcher),
                atLeast,
                each(excluded, leaf, searcher),
                searcher);
    }

    private static List<Matches> each(List<Clause> clauses, LeafReaderContext leaf, QuestionSearcher searcher)
            throws IOException {
        List<Matches> matches = new ArrayList<>(clauses.size());
        for (Clause clause : clauses) {
            matches.add(searcher.matches(clause, leaf));
        }
        return matches;
    }

    private static final class InSegment implements Matches {

        private final List<Matches> required;
        private final List<Matches> optional;
        private final QuestionSearcher searcher;
        private final TextSet texts;

        InSegment(
                List<Matches> required,
                List<Matches> optional,
                int atLeast,
                List<Matches> excluded,
                QuestionSearcher searcher)
                throws IOException {
            this.required = required;
            this.optional = optional;
            this.searcher = searcher;
            TextSet found = required.isEmpty()
                    ? TextSets.some(Matches.texts(optional), atLeast)
                    : TextSets.all(Matches.texts(required));
            for (Matches without : excluded) {
                found = found.without(without.texts());
            }
            this.texts = found;
        }

        @Override
        public TextSet texts() {
            return texts;
        }

        @Override
        public void addTo(TextSet among, float[] scores, float factor) throws IOException {
            TextSet inside = among.and(texts);
            float[] sums = new float[inside.size()];
            add(required, inside, sums, factor);
            add(optional, inside, sums, factor);
            if (inside.size() == among.size()) {
                for (int i = 0; i < sums.length; i++) {
                    scores[i] += sums[i];
                }
                return;
            }
            TextSet.Both both = among.with(inside);
            while (both.next()) {
                scores[both.place()] += sums[both.otherPlace()];
            }
        }

        private void add(List<Matches> matches, TextSet inside, float[] sums, float factor) throws IOException {
            for (Matches match : matches) {
                if (searcher.isLate()) {
                    return;
                }
                match.addTo(inside, sums, factor);
            }
        }
    }
}
