package no.innhold.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import no.innhold.search.analysis.Forms;
import no.innhold.search.analysis.StopWords;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What a question means in the words of the collection.
 *
 * <p>Each part becomes one clause, as {@link PartQueries} has it, or several in a row together with what means the same. Their
 * number is bounded by {@link QuestionReader}.
 */
final class Interpretation {

    private final List<Wanted> wanted;
    private final List<Wanted> inPassing;
    private final List<Wanted> unwanted;
    private final SynonymTable synonyms;
    private final PartQueries queries;
    private final String named;
    private @Nullable List<Query> strict;
    private @Nullable List<Query> lenient;

    /** @param text as it was typed */
    Interpretation(String text, List<Wanted> parts, Dictionary dictionary, LiveTexts live, SynonymTable synonyms) {
        this.named = IndexedText.named(text);
        this.unwanted = parts.stream().filter(Wanted::without).toList();
        List<Wanted> asked = parts.stream().filter(part -> !part.without()).toList();
        List<Wanted> telling = withoutStopWords(asked);
        List<Wanted> passing = inPassing(asked, telling);
        this.inPassing = passing;
        this.wanted = telling.stream().filter(part -> !passing.contains(part)).toList();
        this.synonyms = synonyms;
        this.queries = new PartQueries(dictionary, live, wanted.size());
    }

    /** Unless there is nothing else; they keep their place for synonyms of several words. */
    private static List<Wanted> withoutStopWords(List<Wanted> parts) {
        List<Wanted> rest = parts.stream().filter(part -> !part.isStopWord()).toList();
        return rest.isEmpty() ? parts : rest;
    }

    /** In a sentence, what is said to ask it; unless nothing else is said. */
    private static List<Wanted> inPassing(List<Wanted> asked, List<Wanted> telling) {
        if (asked.stream().noneMatch(part -> StopWords.ask(part.first().forms().folded()))) {
            return List.of();
        }
        List<Wanted> inPassing = telling.stream()
                .filter(part -> part.kind() == Wanted.Kind.WORD
                        && StopWords.inPassing(part.first().forms().folded()))
                .toList();
        return inPassing.size() == telling.size() ? List.of() : inPassing;
    }

    /** Nothing that could be looked for. */
    boolean isEmpty() {
        return wanted.isEmpty() && unwanted.isEmpty();
    }

    /** Whether reading it less strictly could find more. */
    boolean canBeLenient() {
        return !wanted.isEmpty();
    }

    /** What answers, to be marked in texts; complete once {@link #query} was called. */
    Marked marked() {
        return queries.marked();
    }

    /** What any texts are found by, whether live and meant for the reader or not. */
    Query query(Strictness strictness) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Wanted part : unwanted) {
            query.add(queries.unwanted(part), Occur.MUST_NOT);
        }
        if (wanted.isEmpty()) {
            query.add(new ConstantScoreQuery(new MatchAllDocsQuery()), Occur.MUST);
            return query.build();
        }
        List<Query> strict = strictClauses();
        if (strictness == Strictness.ALL) {
            strict.forEach(clause -> query.add(clause, Occur.MUST));
        } else {
            query.add(lenient(strict, strictness), Occur.MUST);
        }
        for (Wanted part : inPassing) {
            query.add(queries.part(part, false), Occur.SHOULD);
        }
        query.add(
                new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(Fields.NAMED, named))), Ranking.NAMED),
                Occur.SHOULD);
        Query sideBySide = sideBySide();
        if (sideBySide != null) {
            query.add(sideBySide, Occur.SHOULD);
        }
        return query.build();
    }

    private Query lenient(List<Query> strict, Strictness strictness) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        List<Query> clauses = lenientClauses();
        clauses.forEach(clause -> some.add(clause, Occur.SHOULD));
        query.add(
                some.setMinimumNumberShouldMatch(strictness.required(clauses.size()))
                        .build(),
                Occur.MUST);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        strict.forEach(clause -> all.add(clause, Occur.MUST));
        query.add(new BoostQuery(new ConstantScoreQuery(all.build()), Ranking.ALL_WORDS), Occur.SHOULD);
        return query.build();
    }

    private List<Query> strictClauses() throws IOException {
        if (strict == null) {
            strict = clauses(false);
        }
        return strict;
    }

    private List<Query> lenientClauses() throws IOException {
        if (lenient == null) {
            lenient = clauses(true);
        }
        return lenient;
    }

    /** One for each part, those that together mean something else as well in one. */
    private List<Query> clauses(boolean withTypos) throws IOException {
        List<Query> clauses = new ArrayList<>();
        for (int i = 0; i < wanted.size(); ) {
            SynonymTable.Match match = synonyms.at(wanted, i);
            if (match == null) {
                clauses.add(queries.part(wanted.get(i), withTypos));
                i++;
                continue;
            }
            clauses.add(synonyms(wanted.subList(i, i + match.length()), match, withTypos));
            i += match.length();
        }
        return clauses;
    }

    private Query synonyms(List<Wanted> parts, SynonymTable.Match match, boolean withTypos) throws IOException {
        List<Query> meanings = new ArrayList<>();
        BooleanQuery.Builder asTyped = new BooleanQuery.Builder();
        for (Wanted part : parts) {
            // less strictly, half of an expression will do as half of a question does
            asTyped.add(queries.part(part, withTypos), withTypos ? Occur.SHOULD : Occur.MUST);
        }
        meanings.add(asTyped.build());
        for (List<Forms> other : match.others()) {
            meanings.add(new BoostQuery(queries.meaning(other), Ranking.SYNONYM / other.size()));
        }
        return new DisjunctionMaxQuery(meanings, 0);
    }

    /** A title with the words in their order is likely to be the one that is meant. */
    private @Nullable Query sideBySide() {
        List<List<BytesRef>> words = wanted.stream()
                .flatMap(part -> part.words().stream())
                .map(Typed::terms)
                .toList();
        if (words.size() < 2) {
            return null;
        }
        return new BoostQuery(queries.sideBySide(words), Ranking.SIDE_BY_SIDE);
    }
}
