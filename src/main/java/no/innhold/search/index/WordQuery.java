package no.innhold.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.Weight;

/**
 * One word, whichever of its forms a text has, and in whichever fields.
 *
 * <p>It finds and scores what a {@link DisjunctionMaxQuery} of a {@link SynonymQuery} for each field would, which is what
 * {@link #inLucenesTerms} makes. Only the way is another one: a word has dozens of forms in five fields, and to merge the
 * lists of all of them text by text costs many times what adding up the words behind them does, as {@link WordScores} has it.
 */
final class WordQuery extends ComputedQuery {

    private final List<WeightedTerm> forms;
    private final List<long[]> words;
    private final List<InField> fields;

    /**
     * @param forms those that the collection has
     * @param words by segment, as {@link Lexicon#weighed} gives them
     * @param fields those in which it has one of them; at least one
     */
    WordQuery(List<WeightedTerm> forms, List<long[]> words, List<InField> fields) {
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
    record InField(String name, float factor, int frequency) {}

    /** The words that have one of the forms, as {@link SegmentWords#weighed} gives them. */
    long[] words(int segment) {
        return words.get(segment);
    }

    @Override
    Query inLucenesTerms() {
        List<Query> queries = new ArrayList<>();
        for (InField in : fields) {
            SynonymQuery.Builder query = new SynonymQuery.Builder(in.name());
            forms.forEach(form -> query.addTerm(form.term(), form.factor()));
            queries.add(new BoostQuery(query.build(), in.factor()));
        }
        return new DisjunctionMaxQuery(queries, Ranking.OTHER_FIELDS);
    }

    @Override
    public WordWeight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        return new WordWeight(this, (QuestionSearcher) searcher, mode, boost);
    }

    static final class WordWeight extends ComputedWeight {

        private final WordQuery query;
        private final QuestionSearcher asking;
        private final FieldScores fields;
        private final float boost;

        private WordWeight(WordQuery query, QuestionSearcher asking, ScoreMode mode, float boost) throws IOException {
            super(query, asking, mode, boost);
            this.query = query;
            this.asking = asking;
            this.fields = new FieldScores(query.fields, asking);
            this.boost = boost;
        }

        @Override
        public WordScorer scorer(LeafReaderContext leaf) throws IOException {
            byte[][] lengths = asking.segment(leaf).words().lengths;
            return new WordScorer(this, asking.scores(query, leaf), fields, lengths, boost);
        }
    }

    /** Goes through the texts that {@link WordScores} found. */
    static final class WordScorer extends Scorer {

        private final TextSet texts;
        private final WordScores.Walk walk;
        private final FieldScores scores;
        private final byte[][] lengths;
        private final float boost;

        private WordScorer(Weight weight, WordScores words, FieldScores scores, byte[][] lengths, float boost) {
            super(weight);
            this.texts = words.texts();
            this.walk = words.walk();
            this.scores = scores;
            this.lengths = lengths;
            this.boost = boost;
        }

        TextSet texts() {
            return texts;
        }

        @Override
        public TextSet.Walk iterator() {
            return walk.texts;
        }

        @Override
        public float score() {
            return boost * scores.of(walk.inBody(), walk.elsewhere(), walk.texts.docID(), lengths);
        }

        @Override
        public int docID() {
            return walk.texts.docID();
        }

        @Override
        public float getMaxScore(int upTo) {
            return Float.POSITIVE_INFINITY;
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        for (InField in : fields) {
            if (visitor.acceptField(in.name())) {
                Term[] terms = forms.stream()
                        .map(form -> new Term(in.name(), form.term()))
                        .toArray(Term[]::new);
                visitor.consumeTerms(this, terms);
            }
        }
    }
}
