package no.innhold.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
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
 * lists of all of them text by text costs ten times what adding them up one after the other does.
 */
final class WordQuery extends Query {

    private final List<InField> fields;

    /** @param fields only those in which the collection has one of the forms; at least one */
    WordQuery(List<InField> fields) {
        this.fields = List.copyOf(fields);
    }

    /** The forms in one field, and what the field counts. */
    record InField(String field, float factor, List<Form> forms) {

        int documentFrequency() {
            return forms.stream()
                    .mapToInt(form -> form.states().docFreq())
                    .max()
                    .orElse(0);
        }

        long totalFrequency() {
            return forms.stream()
                    .mapToLong(form -> form.states().totalTermFreq())
                    .sum();
        }
    }

    /** One form, and where the index has it. */
    record Form(WeightedTerm term, TermStates states) {}

    List<InField> fields() {
        return fields;
    }

    /** The same as a query of the library. */
    Query inLucenesTerms() {
        List<Query> queries = new ArrayList<>();
        for (InField in : fields) {
            SynonymQuery.Builder query = new SynonymQuery.Builder(in.field());
            in.forms()
                    .forEach(form ->
                            query.addTerm(form.term().term(), form.term().factor()));
            queries.add(new BoostQuery(query.build(), in.factor()));
        }
        return new DisjunctionMaxQuery(queries, Ranking.OTHER_FIELDS);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        QuestionSearcher asking = (QuestionSearcher) searcher;
        return new Weight(this) {

            @Override
            public Scorer scorer(LeafReaderContext leaf) throws IOException {
                return new WordScorer(this, asking.scores(WordQuery.this, leaf), boost);
            }

            @Override
            public Explanation explain(LeafReaderContext leaf, int text) throws IOException {
                Query same = searcher.rewrite(inLucenesTerms());
                return same.createWeight(searcher, mode, boost).explain(leaf, text);
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    /** Goes through the texts that {@link WordScores} found. */
    private static final class WordScorer extends Scorer {

        private final WordScores.Walk texts;
        private final float boost;

        WordScorer(Weight weight, WordScores scores, float boost) {
            super(weight);
            this.texts = scores.walk();
            this.boost = boost;
        }

        @Override
        public DocIdSetIterator iterator() {
            return texts;
        }

        @Override
        public float score() {
            return boost * texts.score();
        }

        @Override
        public int docID() {
            return texts.docID();
        }

        @Override
        public float getMaxScore(int upTo) {
            return Float.POSITIVE_INFINITY;
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        for (InField in : fields) {
            if (visitor.acceptField(in.field())) {
                Term[] terms = in.forms().stream()
                        .map(form -> new Term(in.field(), form.term().term()))
                        .toArray(Term[]::new);
                visitor.consumeTerms(this, terms);
            }
        }
    }

    @Override
    public String toString(String field) {
        return inLucenesTerms().toString(field);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
