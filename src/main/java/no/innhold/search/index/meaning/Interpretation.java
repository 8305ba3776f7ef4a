package no.innhold.search.index.meaning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import no.innhold.search.analysis.Forms;
import no.innhold.search.analysis.StopWords;
import no.innhold.search.index.clause.Best;
import no.innhold.search.index.clause.Clause;
import no.innhold.search.index.clause.Constant;
import no.innhold.search.index.clause.Factored;
import no.innhold.search.index.clause.FromLibrary;
import no.innhold.search.index.clause.Together;
import no.innhold.search.index.marking.Marked;
import no.innhold.search.index.question.QuestionReader;
import no.innhold.search.index.question.Strictness;
import no.innhold.search.index.question.Typed;
import no.innhold.search.index.question.Wanted;
import no.innhold.search.index.synonym.SynonymTable;
import no.innhold.search.index.text.Fields;
import no.innhold.search.index.text.IndexedText;
import no.innhold.search.index.text.Ranking;
import no.innhold.search.index.words.Dictionary;
import no.innhold.search.index.words.LiveTexts;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What a question means in the words of the collection.
 *
 * <p>Each part becomes one clause, as {@link PartClauses} has it, or several in a row together with what means the same. Their
 * number is bounded by {@link QuestionReader}.
 */
public final class Interpretation {

    private final List<Wanted> wanted;
    private final List<Wanted> inPassing;
    private final List<Wanted> unwanted;
    private final SynonymTable synonyms;
    private final PartClauses partClauses;
    private final String named;
    private @Nullable List<Clause> strict;
    private @Nullable List<Clause> lenient;

    /** @param text as it was typed */
    public Interpretation(
            String text, List<Wanted> parts, Dictionary dictionary, LiveTexts live, SynonymTable synonyms) {
        this.named = IndexedText.named(text);
        this.unwanted = parts.stream().filter(Wanted::without).toList();
        List<Wanted> asked = parts.stream().filter(part -> !part.without()).toList();
        List<Wanted> telling = withoutStopWords(asked);
        List<Wanted> passing = inPassing(asked, telling);
        this.inPassing = passing;
        this.wanted = telling.stream().filter(part -> !passing.contains(part)).toList();
        this.synonyms = synonyms;
        this.partClauses = new PartClauses(dictionary, live, wanted.size());
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
    public boolean isEmpty() {
        return wanted.isEmpty() && unwanted.isEmpty();
    }

    /** Whether reading it less strictly could find more. */
    public boolean canBeLenient() {
        return !wanted.isEmpty();
    }

    /** What answers, to be marked in texts; complete once {@link #clause} was called. */
    public Marked marked() {
        return partClauses.marked();
    }

    /** What any texts are found by, whether live and meant for the reader or not. */
    public Clause clause(Strictness strictness) throws IOException {
        List<Clause> excluded = unwanted.stream().map(partClauses::unwanted).toList();
        if (wanted.isEmpty()) {
            Clause any = new Constant(new FromLibrary(new MatchAllDocsQuery()), 1);
            return new Together(List.of(any), List.of(), 0, excluded);
        }
        List<Clause> strict = strictClauses();
        List<Clause> required = strictness == Strictness.ALL ? strict : List.of(lenient(strict, strictness));
        List<Clause> optional = new ArrayList<>();
        for (Wanted part : inPassing) {
            optional.add(partClauses.part(part, false));
        }
        optional.add(new Constant(new FromLibrary(new TermQuery(new Term(Fields.NAMED, named))), Ranking.NAMED));
        Clause sideBySide = sideBySide();
        if (sideBySide != null) {
            optional.add(sideBySide);
        }
        return new Together(required, optional, 0, excluded);
    }

    private Clause lenient(List<Clause> strict, Strictness strictness) throws IOException {
        List<Clause> clauses = lenientClauses();
        return Together.of(
                List.of(Together.some(clauses, strictness.required(clauses.size()))),
                List.of(new Constant(Together.all(strict), Ranking.ALL_WORDS)));
    }

    private List<Clause> strictClauses() throws IOException {
        if (strict == null) {
            strict = clauses(false);
        }
        return strict;
    }

    private List<Clause> lenientClauses() throws IOException {
        if (lenient == null) {
            lenient = clauses(true);
        }
        return lenient;
    }

    /** One for each part, those that together mean something else as well in one. */
    private List<Clause> clauses(boolean withTypos) throws IOException {
        List<Clause> clauses = new ArrayList<>();
        for (int i = 0; i < wanted.size(); ) {
            SynonymTable.Match match = synonyms.at(wanted, i);
            if (match == null) {
                clauses.add(partClauses.part(wanted.get(i), withTypos));
                i++;
                continue;
            }
            clauses.add(synonyms(wanted.subList(i, i + match.length()), match, withTypos));
            i += match.length();
        }
        return clauses;
    }

    private Clause synonyms(List<Wanted> parts, SynonymTable.Match match, boolean withTypos) throws IOException {
        List<Clause> asTyped = new ArrayList<>();
        for (Wanted part : parts) {
            asTyped.add(partClauses.part(part, withTypos));
        }
        List<Clause> meanings = new ArrayList<>();
        // less strictly, half of an expression will do as half of a question does
        meanings.add(withTypos ? Together.some(asTyped, 1) : Together.all(asTyped));
        for (List<Forms> other : match.others()) {
            meanings.add(new Factored(partClauses.meaning(other), Ranking.SYNONYM / other.size()));
        }
        return Best.of(meanings);
    }

    /** A title with the words in their order is likely to be the one that is meant. */
    private @Nullable Clause sideBySide() {
        List<List<BytesRef>> words = wanted.stream()
                .flatMap(part -> part.words().stream())
                .map(Typed::terms)
                .toList();
        if (words.size() < 2) {
            return null;
        }
        return new Factored(partClauses.sideBySide(words), Ranking.SIDE_BY_SIDE);
    }
}
