package no.innhold.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import no.innhold.search.index.WordQuery.WordScorer;
import no.innhold.search.index.WordQuery.WordWeight;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
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
        WordWeight one = first.createWeight(searcher, mode, Ranking.PARTS);
        WordWeight other = last.createWeight(searcher, mode, Ranking.PARTS);
        WordWeight whole = itself.isEmpty() ? null : itself.get(0).createWeight(searcher, mode, 1);
        return new ComputedWeight(this, searcher, mode, boost) {

            @Override
            public Scorer scorer(LeafReaderContext leaf) throws IOException {
                Texts both = Texts.ofBoth(one.scorer(leaf), other.scorer(leaf));
                WordScorer typed = whole == null ? null : whole.scorer(leaf);
                return new TextsScorer(this, typed == null ? both : both.or(typed), boost);
            }
        };
    }

    /**
     * Texts and what they score.
     *
     * @param scores by their place
     */
    private record Texts(TextSet texts, float[] scores) {

        static Texts ofBoth(WordScorer one, WordScorer other) {
            TextSet both = one.texts().and(other.texts());
            float[] scores = new float[both.size()];
            TextSet.Walk walk = both.walk();
            for (int text = walk.nextDoc(); text != DocIdSetIterator.NO_MORE_DOCS; text = walk.nextDoc()) {
                one.iterator().advance(text);
                other.iterator().advance(text);
                scores[walk.place()] = one.score() + other.score();
            }
            return new Texts(both, scores);
        }

        /** Those of both, with the higher score. */
        Texts or(WordScorer word) {
            TextSet either = texts.or(word.texts());
            float[] higher = new float[either.size()];
            TextSet.Walk walk = either.walk();
            TextSet.Walk mine = texts.walk();
            TextSet.Walk its = word.iterator();
            mine.nextDoc();
            its.nextDoc();
            for (int text = walk.nextDoc(); text != DocIdSetIterator.NO_MORE_DOCS; text = walk.nextDoc()) {
                float score = 0;
                if (mine.docID() == text) {
                    score = scores[mine.place()];
                    mine.nextDoc();
                }
                if (its.docID() == text) {
                    score = Math.max(score, word.score());
                    its.nextDoc();
                }
                higher[walk.place()] = score;
            }
            return new Texts(either, higher);
        }
    }

    private static final class TextsScorer extends Scorer {

        private final TextSet.Walk walk;
        private final float[] scores;
        private final float boost;

        TextsScorer(Weight weight, Texts texts, float boost) {
            super(weight);
            this.walk = texts.texts().walk();
            this.scores = texts.scores();
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
