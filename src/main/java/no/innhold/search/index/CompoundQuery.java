package no.innhold.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/**
 * A compound as it was typed, or both of its parts anywhere in a text, whichever counts more. It finds and scores what
 * {@link #inLucenesTerms} would; most questions have such words, and to put their texts together beforehand costs less than to
 * ask three scorers about each.
 */
final class CompoundQuery extends ComputedQuery {

    private final List<WordQuery> itself;
    private final WordQuery first;
    private final WordQuery last;

    private CompoundQuery(List<WordQuery> itself, WordQuery first, WordQuery last) {
        this.itself = itself;
        this.first = first;
        this.last = last;
    }

    /** Each as {@link WordQueries#anyOf} gives it. */
    static Query of(Query itself, Query first, Query last) {
        if (first instanceof WordQuery one && last instanceof WordQuery other) {
            return new CompoundQuery(itself instanceof WordQuery word ? List.of(word) : List.of(), one, other);
        }
        return itself;
    }

    @Override
    Query inLucenesTerms() {
        Query parts = new BooleanQuery.Builder()
                .add(first.inLucenesTerms(), Occur.MUST)
                .add(last.inLucenesTerms(), Occur.MUST)
                .build();
        List<Query> either = new ArrayList<>();
        itself.forEach(word -> either.add(word.inLucenesTerms()));
        either.add(new BoostQuery(parts, Ranking.PARTS));
        return new DisjunctionMaxQuery(either, 0);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        Weight one = first.createWeight(searcher, mode, Ranking.PARTS);
        Weight other = last.createWeight(searcher, mode, Ranking.PARTS);
        Weight whole = itself.isEmpty()
                ? new MatchNoDocsQuery().createWeight(searcher, mode, 1)
                : itself.get(0).createWeight(searcher, mode, 1);
        return new ComputedWeight(this, searcher, mode, boost) {

            @Override
            public Scorer scorer(LeafReaderContext leaf) throws IOException {
                Texts both = Texts.ofBoth(one.scorer(leaf), other.scorer(leaf));
                Scorer typed = whole.scorer(leaf);
                return new TextsScorer(this, typed == null ? both : both.or(typed), boost);
            }
        };
    }

    /** Texts in their order, and what they score. */
    private static final class Texts {

        private int[] numbers = new int[64];
        private float[] scores = new float[64];
        private int size;

        static Texts ofBoth(Scorer one, Scorer other) throws IOException {
            boolean rarer = one.iterator().cost() <= other.iterator().cost();
            Scorer few = rarer ? one : other;
            Scorer many = rarer ? other : one;
            DocIdSetIterator lead = few.iterator();
            DocIdSetIterator follow = many.iterator();
            Texts both = new Texts();
            for (int text = lead.nextDoc(); text != DocIdSetIterator.NO_MORE_DOCS; ) {
                int found = follow.docID() < text ? follow.advance(text) : follow.docID();
                if (found == text) {
                    both.add(text, few.score() + many.score());
                    text = lead.nextDoc();
                } else {
                    text = found == DocIdSetIterator.NO_MORE_DOCS ? found : lead.advance(found);
                }
            }
            return both;
        }

        /** Those of both, with the higher score. */
        Texts or(Scorer other) throws IOException {
            DocIdSetIterator others = other.iterator();
            Texts merged = new Texts();
            int text = others.nextDoc();
            for (int i = 0; i < size || text != DocIdSetIterator.NO_MORE_DOCS; ) {
                int mine = i < size ? numbers[i] : DocIdSetIterator.NO_MORE_DOCS;
                float score = mine <= text ? scores[i++] : 0;
                int least = Math.min(mine, text);
                if (text <= mine) {
                    score = Math.max(score, other.score());
                    text = others.nextDoc();
                }
                merged.add(least, score);
            }
            return merged;
        }

        private void add(int text, float score) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
                scores = Arrays.copyOf(scores, size * 2);
            }
            numbers[size] = text;
            scores[size++] = score;
        }
    }

    private static final class TextsScorer extends Scorer {

        private final SortedNumbers walk;
        private final float[] scores;
        private final float boost;

        TextsScorer(Weight weight, Texts texts, float boost) {
            super(weight);
            this.walk = new SortedNumbers(texts.numbers, texts.size);
            this.scores = texts.scores;
            this.boost = boost;
        }

        @Override
        public DocIdSetIterator iterator() {
            return walk;
        }

        @Override
        public float score() {
            return boost * scores[walk.place()];
        }

        @Override
        public int docID() {
            return walk.docID();
        }

        @Override
        public float getMaxScore(int upTo) {
            return Float.POSITIVE_INFINITY;
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        itself.forEach(word -> word.visit(visitor));
        first.visit(visitor);
        last.visit(visitor);
    }
}
