package no.innhold.search.index.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import no.innhold.search.analysis.Forms;
import no.innhold.search.analysis.Language;
import no.innhold.search.analysis.WordForms;
import no.innhold.search.index.clause.Clause;
import no.innhold.search.index.question.Typed;
import no.innhold.search.index.segment.Segment;
import no.innhold.search.index.segment.WeightedTerm;
import no.innhold.search.index.text.Ranking;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;

/** What the collection makes of a word; belongs to the state of the index at one moment. */
public final class Dictionary {

    private static final int MOST_KEPT = 2_000;

    private final Lexicon lexicon;
    private final Compounds compounds;
    private final WordForms wordForms;
    private final WordClauses clauses;
    private final Map<String, Clause> clausesKept = new ConcurrentHashMap<>();
    private final Map<String, List<WeightedTerm>> compoundsKept = new ConcurrentHashMap<>();

    public Dictionary(IndexReader reader, Segment[] segments, WordForms wordForms) {
        this.lexicon = new Lexicon(reader, segments);
        this.clauses = new WordClauses(lexicon);
        this.wordForms = wordForms;
        this.compounds = new Compounds(lexicon, wordForms);
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    public Compounds compounds() {
        return compounds;
    }

    /** The word itself, its stems, and the compounds it is in. */
    public List<WeightedTerm> forms(Typed word) {
        return forms(word.forms(), word.terms());
    }

    /** The word itself, its stems, and the compounds it is in. */
    public List<WeightedTerm> forms(Forms word) {
        return forms(word, word.terms());
    }

    private List<WeightedTerm> forms(Forms word, List<BytesRef> terms) {
        List<WeightedTerm> forms = own(terms);
        forms.addAll(compoundsWith(word));
        return forms;
    }

    /** Of the word itself, its stems, and the compounds it is in. */
    public Clause clause(Typed word) {
        // the same word has more terms where English is asked for too
        return clause(word.terms().size() + word.forms().plain(), forms(word));
    }

    /** Of the word itself, its stems, and the compounds it is in. */
    public Clause clause(Forms word) {
        return clause(word.terms().size() + word.plain(), forms(word));
    }

    private Clause clause(String key, List<WeightedTerm> forms) {
        Clause kept = clausesKept.get(key);
        if (kept != null) {
            return kept;
        }
        Clause clause = clauses.anyOf(forms);
        if (clausesKept.size() >= MOST_KEPT) {
            clausesKept.clear();
        }
        clausesKept.put(key, clause);
        return clause;
    }

    /** The word itself and its stems only. */
    public static List<WeightedTerm> own(List<BytesRef> terms) {
        List<WeightedTerm> forms = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            forms.add(new WeightedTerm(terms.get(i), i == 0 ? Ranking.AS_TYPED : Ranking.SAME_STEM));
        }
        return forms;
    }

    private List<WeightedTerm> compoundsWith(Forms word) {
        List<WeightedTerm> kept = compoundsKept.get(word.plain());
        if (kept != null) {
            return kept;
        }
        List<WeightedTerm> found = compounds.with(word).stream()
                .map(stem -> new WeightedTerm(Forms.stemTerm(stem), Ranking.COMPOUND))
                .toList();
        if (compoundsKept.size() >= MOST_KEPT) {
            compoundsKept.clear();
        }
        compoundsKept.put(word.plain(), found);
        return found;
    }

    /** The most frequent words that begin with letters. */
    public List<String> beginningWith(String folded, int most) {
        int length = new BytesRef(folded).length;
        return lexicon.beginningWith(folded, most, word -> word.length > length);
    }

    /** The stems of a folded word, all with one factor. */
    public Stream<WeightedTerm> stems(String folded, float factor) {
        Forms word = wordForms.of(folded, Language.NORWEGIAN);
        return word.stems().stream().map(stem -> new WeightedTerm(Forms.stemTerm(stem), factor));
    }
}
