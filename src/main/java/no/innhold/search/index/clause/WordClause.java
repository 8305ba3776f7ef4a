package no.innhold.search.index.clause;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import no.innhold.search.index.segment.SegmentWords;
import no.innhold.search.index.segment.TextSet;
import no.innhold.search.index.segment.WeightedTerm;
import no.innhold.search.index.segment.WordScores;
import no.innhold.search.index.text.Ranking;
import no.innhold.search.index.words.Lexicon;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;

/**
 * One word, whichever of its forms a text has, and in whichever fields.
 *
 * <p>It finds and scores what a {@link DisjunctionMaxQuery} of a {@link SynonymQuery} for each field would. A word has dozens of
 * forms in five fields, and to merge the lists of all of them text by text costs many times what adding up the words behind them
 * does, as {@link WordScores} has it.
 */
public final class WordClause implements Clause {

    private final List<WeightedTerm> forms;
    private final List<long[]> words;
    private final List<InField> fields;

    /**
     * @param forms those that the collection has
     * @param words by segment, as {@link Lexicon#weighed} gives them
     * @param fields those in which it has one of them; at least one
     */
    public WordClause(List<WeightedTerm> forms, List<long[]> words, List<InField> fields) {
        this.words = List.copyOf(words);
        this.forms = List.copyOf(forms);
        this.fields = List.copyOf(fields);
    }

    /**
     * What the word counts in a field.
     *
     * @param factor of the field
     * @param frequency texts that have the most frequent of the forms there
     */
    public record InField(String name, float factor, int frequency) {}

    /** The words that have one of the forms, as {@link SegmentWords#weighed} gives them. */
    public long[] words(int segment) {
        return words.get(segment);
    }

    @Override
    public Query inLucenesTerms() {
        List<Query> queries = new ArrayList<>();
        for (InField in : fields) {
            SynonymQuery.Builder query = new SynonymQuery.Builder(in.name());
            forms.forEach(form -> query.addTerm(form.term(), form.factor()));
            queries.add(new BoostQuery(query.build(), in.factor()));
        }
        return new DisjunctionMaxQuery(queries, Ranking.OTHER_FIELDS);
    }

    @Override
    public Matches in(LeafReaderContext leaf, QuestionSearcher searcher) throws IOException {
        WordScores word = searcher.scores(this, leaf);
        FieldScores scored = new FieldScores(fields, searcher);
        byte[][] lengths = searcher.segment(leaf).words().lengths;
        return new Matches() {

            @Override
            public TextSet texts() {
                return word.texts();
            }

            @Override
            public void addTo(TextSet among, float[] scores, float factor) {
                WordScores.Counts counts = word.counts();
                TextSet.Both both = among.with(word.texts());
                while (both.next()) {
                    int place = both.otherPlace();
                    scores[both.place()] +=
                            factor * scored.of(counts.inBody(place), counts.elsewhere(place), both.text(), lengths);
                }
            }
        };
    }
}
