package no.innhold.search.index.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.innhold.search.index.clause.Clause;
import no.innhold.search.index.clause.FromLibrary;
import no.innhold.search.index.clause.WordClause;
import no.innhold.search.index.segment.WeightedTerm;
import no.innhold.search.index.text.Occurrences;
import no.innhold.search.index.text.Ranking;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/** Clauses for a word or phrase in all fields, each field with its factor. */
public final class WordClauses {

    private final Lexicon lexicon;

    public WordClauses(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** All forms count as one word, whichever of them a text has; of two factors for a form the larger holds. */
    public Clause anyOf(List<WeightedTerm> forms) {
        Map<BytesRef, WeightedTerm> byTerm = new LinkedHashMap<>();
        forms.forEach(form -> byTerm.merge(form.term(), form, (a, b) -> a.factor() >= b.factor() ? a : b));
        List<WeightedTerm> present = new ArrayList<>();
        int[] frequencies = lexicon.frequencies(byTerm.values(), present);
        List<WordClause.InField> fields = new ArrayList<>();
        for (int i = 0; i < frequencies.length; i++) {
            if (frequencies[i] > 0) {
                String field = Occurrences.FIELDS.get(i);
                fields.add(new WordClause.InField(field, factor(field), frequencies[i]));
            }
        }
        return fields.isEmpty() ? FromLibrary.NOTHING : new WordClause(present, lexicon.weighed(present), fields);
    }

    /** @param words the forms of each word; any of them may stand in its place */
    public Clause phrase(List<List<BytesRef>> words, List<String> fields) {
        // its score adds up all the forms, as if each were a word of its own
        double forms = words.stream().mapToInt(List::size).average().orElse(1);
        List<Query> queries = new ArrayList<>();
        for (String field : fields) {
            List<List<BytesRef>> present =
                    words.stream().map(word -> lexicon.present(field, word)).toList();
            if (present.stream().noneMatch(List::isEmpty)) {
                MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
                present.forEach(word -> phrase.add(
                        word.stream().map(form -> new Term(field, form)).toArray(Term[]::new)));
                queries.add(new BoostQuery(phrase.build(), (float) (factor(field) / forms)));
            }
        }
        return queries.isEmpty() ? FromLibrary.NOTHING : new FromLibrary(best(queries));
    }

    private static float factor(String field) {
        Float factor = Ranking.FIELDS.get(field);
        return factor == null ? 1 : factor;
    }

    private static Query best(List<Query> fields) {
        return fields.size() == 1 ? fields.get(0) : new DisjunctionMaxQuery(fields, Ranking.OTHER_FIELDS);
    }
}
