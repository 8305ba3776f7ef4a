package no.innhold.search.index.meaning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.innhold.search.analysis.Forms;
import no.innhold.search.index.clause.Best;
import no.innhold.search.index.clause.Clause;
import no.innhold.search.index.clause.Factored;
import no.innhold.search.index.clause.FromLibrary;
import no.innhold.search.index.clause.Together;
import no.innhold.search.index.marking.Marked;
import no.innhold.search.index.question.Typed;
import no.innhold.search.index.question.Wanted;
import no.innhold.search.index.segment.Alike;
import no.innhold.search.index.segment.WeightedTerm;
import no.innhold.search.index.text.Fields;
import no.innhold.search.index.text.Ranking;
import no.innhold.search.index.words.Dictionary;
import no.innhold.search.index.words.LiveTexts;
import no.innhold.search.index.words.WordClauses;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * What a part of a question becomes: the word in all its forms, the compounds it is in, what it is a beginning of while it is
 * being typed, the parts it is made of. The number of forms is bounded for each of these.
 */
public final class PartClauses {

    private static final int MOST_BEGINNINGS = 24;
    private static final int SHORTEST_BEGINNING = 2;
    private static final int MOST_TYPOS = 8;

    /** In a question of more words, the others tell what is meant. */
    private static final int MOST_WITH_PARTS = 2;

    private final Dictionary dictionary;
    private final LiveTexts live;
    private final WordClauses clauses;
    private final int asked;
    private final Marked marked = new Marked();

    /** @param asked how many parts the question has */
    PartClauses(Dictionary dictionary, LiveTexts live, int asked) {
        this.dictionary = dictionary;
        this.live = live;
        this.asked = asked;
        this.clauses = new WordClauses(dictionary.lexicon());
    }

    /** What answers to the parts so far. */
    Marked marked() {
        return marked;
    }

    /** Words in their order in a title. */
    Clause sideBySide(List<List<BytesRef>> words) {
        return clauses.phrase(words, List.of(Fields.TITLE));
    }

    /** Words that mean the same as others: all of them side by side. */
    Clause meaning(List<Forms> words) throws IOException {
        if (words.size() > 1) {
            List<List<BytesRef>> terms = words.stream().map(Forms::terms).toList();
            marked.phrases().add(terms);
            return clauses.phrase(terms, Fields.SEARCHED);
        }
        Forms word = words.get(0);
        List<Forms> parts =
                live.have(word.terms()) ? List.of() : dictionary.compounds().split(word);
        return parts.isEmpty()
                ? marked.word(clauses.anyOf(Dictionary.own(word.terms())))
                : new Factored(Together.all(each(parts)), Ranking.PARTS);
    }

    private List<Clause> each(List<Forms> parts) {
        return parts.stream().map(part -> marked.word(dictionary.clause(part))).toList();
    }

    /**
     * One part of a question.
     *
     * @param withTypos whether words that are nearly the same will do, and half of a compound
     */
    Clause part(Wanted part, boolean withTypos) throws IOException {
        return switch (part.kind()) {
            case WORD -> word(part.first(), part.open(), withTypos);
            case PHRASE -> phrase(part);
            case JOINED -> joined(part, withTypos);
        };
    }

    private Clause phrase(Wanted part) {
        List<List<BytesRef>> words = part.words().stream().map(Typed::terms).toList();
        if (!part.without()) {
            marked.phrases().add(words);
        }
        return clauses.phrase(words, Fields.SEARCHED);
    }

    /** Best side by side, but the words alone will do. */
    private Clause joined(Wanted part, boolean withTypos) throws IOException {
        List<Clause> required = new ArrayList<>();
        List<Clause> optional = new ArrayList<>();
        for (Typed word : part.words()) {
            boolean saysLittle = word.isStopWord() || word.forms().plain().length() < 2;
            (saysLittle ? optional : required).add(word(word, false, withTypos));
        }
        return Best.of(List.of(phrase(part), new Factored(Together.of(required, optional), Ranking.PARTS)));
    }

    private Clause word(Typed word, boolean open, boolean withTypos) throws IOException {
        // a lenient question has many matches: one word that stands in texts itself is not looked for in compounds too
        boolean itselfOnly = withTypos && asked > 1 && live.count(word.terms(), Ranking.FEW) >= Ranking.FEW;
        if (itselfOnly) {
            return clauses.anyOf(Dictionary.own(word.terms()));
        }
        List<WeightedTerm> further = further(word, open, withTypos);
        Clause itself = marked.word(
                further.isEmpty()
                        ? dictionary.clause(word)
                        : clauses.anyOf(Stream.concat(dictionary.forms(word).stream(), further.stream())
                                .toList()));
        List<Forms> parts = dictionary.compounds().split(word.forms());
        if (!parts.isEmpty()) {
            List<Clause> each = each(parts);
            Clause together = withTypos ? Together.some(each, 1) : Together.all(each);
            return Best.of(List.of(itself, new Factored(together, Ranking.PARTS)));
        }
        boolean mayBePart = withTypos && asked <= MOST_WITH_PARTS;
        Forms known = mayBePart && further.isEmpty() && !live.have(word.terms())
                ? dictionary.compounds().known(word.forms())
                : null;
        if (known == null) {
            return itself;
        }
        Clause part = marked.word(dictionary.clause(known));
        return Best.of(List.of(itself, new Factored(part, Ranking.PARTLY)));
    }

    /** Words that may be meant where the one that was typed is unknown to readers, or nearly so. */
    private List<WeightedTerm> further(Typed word, boolean open, boolean withTypos) throws IOException {
        List<WeightedTerm> forms = new ArrayList<>();
        if (open && word.forms().folded().length() >= SHORTEST_BEGINNING && !live.have(word.terms())) {
            for (String longer : dictionary.beginningWith(word.forms().folded(), MOST_BEGINNINGS)) {
                dictionary.stems(longer, Ranking.BEGINNING).forEach(forms::add);
            }
        }
        int occurrences = withTypos ? live.count(word.terms(), Ranking.FEW) : Ranking.FEW;
        if (occurrences < Ranking.FEW) {
            for (Alike alike :
                    dictionary.lexicon().wordsAlike().to(word.forms().folded(), MOST_TYPOS, occurrences > 0)) {
                dictionary
                        .stems(alike.word(), (float) Math.pow(Ranking.TYPO, alike.edits()))
                        .forEach(forms::add);
            }
        }
        return forms;
    }

    /** What no text may have that is to be found. */
    Clause unwanted(Wanted part) {
        if (part.kind() == Wanted.Kind.WORD) {
            BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
            Fields.SEARCHED.forEach(
                    field -> anywhere.add(new TermInSetQuery(field, part.first().terms()), Occur.SHOULD));
            return new FromLibrary(anywhere.build());
        }
        return phrase(part);
    }
}
