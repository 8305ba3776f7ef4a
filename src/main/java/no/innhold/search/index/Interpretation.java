package no.innhold.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What a question means in the words of the collection.
 *
 * <p>Each part becomes one clause: the word in all its forms, the compounds it is in, what it is a beginning of while it is
 * being typed, the parts it is made of, what means the same. The number of forms is bounded for each of these, and that of
 * parts by {@link QuestionReader}.
 */
final class Interpretation {

    private static final int MOST_BEGINNINGS = 24;
    private static final int SHORTEST_BEGINNING = 2;
    private static final int MOST_TYPOS = 8;

    /** In a question of more words, the others tell what is meant. */
    private static final int MOST_WITH_PARTS = 2;

    private final List<Wanted> wanted;
    private final List<Wanted> inPassing;
    private final List<Wanted> unwanted;
    private final Dictionary dictionary;
    private final LiveTexts live;
    private final SynonymTable synonyms;
    private final WordQueries queries;
    private final String named;
    private final Set<BytesRef> marked = new HashSet<>();
    private final List<List<List<BytesRef>>> markedPhrases = new ArrayList<>();
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
        this.dictionary = dictionary;
        this.live = live;
        this.synonyms = synonyms;
        this.queries = new WordQueries(dictionary.lexicon());
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

    /** The forms that answer, to be marked in texts; complete once {@link #query} was called. */
    Set<BytesRef> marked() {
        return marked;
    }

    /** The same for words that answer only side by side: the forms of each. */
    List<List<List<BytesRef>>> markedPhrases() {
        return markedPhrases;
    }

    /** @param wish first locale of the reader */
    Query query(Strictness strictness, String wish) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new TermQuery(new Term(Fields.WISH, wish)), Occur.FILTER);
        for (Wanted part : unwanted) {
            query.add(unwanted(part), Occur.MUST_NOT);
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
            query.add(part(part, false), Occur.SHOULD);
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
                clauses.add(part(wanted.get(i), withTypos));
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
            asTyped.add(part(part, withTypos), withTypos ? Occur.SHOULD : Occur.MUST);
        }
        meanings.add(asTyped.build());
        for (List<Forms> other : match.others()) {
            meanings.add(new BoostQuery(meaning(other), Ranking.SYNONYM / other.size()));
        }
        return new DisjunctionMaxQuery(meanings, 0);
    }

    private Query meaning(List<Forms> words) throws IOException {
        if (words.size() > 1) {
            List<List<BytesRef>> terms = words.stream().map(Forms::terms).toList();
            markedPhrases.add(terms);
            return queries.phrase(terms, Fields.SEARCHED);
        }
        Forms word = words.get(0);
        marked.addAll(word.terms());
        List<Forms> parts =
                live.have(word.terms()) ? List.of() : dictionary.compounds().split(word);
        return parts.isEmpty() ? queries.anyOf(Dictionary.own(word.terms())) : all(parts, Occur.MUST);
    }

    /** The parts of a compound. */
    private Query all(List<Forms> parts, Occur occur) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Forms part : parts) {
            dictionary.forms(part).forEach(form -> marked.add(form.term()));
            all.add(dictionary.query(part), occur);
        }
        return new BoostQuery(all.build(), Ranking.PARTS);
    }

    private Query part(Wanted part, boolean withTypos) throws IOException {
        return switch (part.kind()) {
            case WORD -> word(part.first(), part.open(), withTypos);
            case PHRASE -> phrase(part);
            case JOINED -> joined(part, withTypos);
        };
    }

    private Query phrase(Wanted part) {
        List<List<BytesRef>> words = part.words().stream().map(Typed::terms).toList();
        if (!part.without()) {
            markedPhrases.add(words);
        }
        return queries.phrase(words, Fields.SEARCHED);
    }

    /** Best side by side, but the words alone will do. */
    private Query joined(Wanted part, boolean withTypos) throws IOException {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        for (Typed word : part.words()) {
            boolean optional = word.isStopWord() || word.forms().plain().length() < 2;
            words.add(word(word, false, withTypos), optional ? Occur.SHOULD : Occur.MUST);
        }
        return new DisjunctionMaxQuery(List.of(phrase(part), new BoostQuery(words.build(), Ranking.PARTS)), 0);
    }

    private Query word(Typed word, boolean open, boolean withTypos) throws IOException {
        // a lenient question has many matches: one word that stands in texts itself is not looked for in compounds too
        boolean itselfOnly = withTypos && wanted.size() > 1 && live.count(word.terms(), Ranking.FEW) >= Ranking.FEW;
        if (itselfOnly) {
            return queries.anyOf(Dictionary.own(word.terms()));
        }
        List<WeightedTerm> forms = dictionary.forms(word);
        List<WeightedTerm> further = further(word, open, withTypos);
        forms.forEach(form -> marked.add(form.term()));
        further.forEach(form -> marked.add(form.term()));
        Query itself = further.isEmpty()
                ? dictionary.query(word)
                : queries.anyOf(Stream.concat(forms.stream(), further.stream()).toList());
        List<Forms> parts = dictionary.compounds().split(word.forms());
        if (!parts.isEmpty()) {
            return new DisjunctionMaxQuery(List.of(itself, all(parts, withTypos ? Occur.SHOULD : Occur.MUST)), 0);
        }
        boolean mayBePart = withTypos && wanted.size() <= MOST_WITH_PARTS;
        Forms known = mayBePart && further.isEmpty() && !live.have(word.terms())
                ? dictionary.compounds().known(word.forms())
                : null;
        if (known == null) {
            return itself;
        }
        dictionary.forms(known).forEach(form -> marked.add(form.term()));
        return new DisjunctionMaxQuery(List.of(itself, new BoostQuery(dictionary.query(known), Ranking.PARTLY)), 0);
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
            for (Alike alike : dictionary.lexicon().alike(word.forms().folded(), MOST_TYPOS, occurrences > 0)) {
                dictionary
                        .stems(alike.word(), (float) Math.pow(Ranking.TYPO, alike.edits()))
                        .forEach(forms::add);
            }
        }
        return forms;
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
        return new BoostQuery(queries.phrase(words, List.of(Fields.TITLE)), Ranking.SIDE_BY_SIDE);
    }

    private Query unwanted(Wanted part) {
        if (part.kind() == Wanted.Kind.WORD) {
            BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
            Fields.SEARCHED.forEach(
                    field -> anywhere.add(new TermInSetQuery(field, part.first().terms()), Occur.SHOULD));
            return anywhere.build();
        }
        return phrase(part);
    }
}
