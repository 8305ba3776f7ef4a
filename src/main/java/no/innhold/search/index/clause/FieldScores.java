package no.innhold.search.index.clause;

import java.io.IOException;
import java.util.List;
import no.innhold.search.index.text.Occurrences;
import no.innhold.search.index.text.Ranking;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What occurrences of a word count: by BM25 in each field, the best field whole and the others in part. */
public final class FieldScores {

    private static final float PART = 1f / Ranking.PARTS_OF_ONE;
    private static final BytesRef ANY_FORM = new BytesRef("any form");

    /** By the number of the field; null where no text has the word. */
    private final @Nullable SimScorer[] scorers = new SimScorer[Occurrences.FIELDS.size()];

    FieldScores(List<WordClause.InField> fields, IndexSearcher searcher) throws IOException {
        for (WordClause.InField in : fields) {
            CollectionStatistics field = searcher.collectionStatistics(in.name());
            scorers[Occurrences.FIELDS.indexOf(in.name())] = searcher.getSimilarity()
                    .scorer(in.factor(), field, new TermStatistics(ANY_FORM, in.frequency(), in.frequency()));
        }
    }

    /**
     * @param inBody weighed occurrences
     * @param elsewhere likewise, as {@link Occurrences#sum} reads it
     * @param lengths of the texts, by field
     */
    float of(int inBody, long elsewhere, int text, byte[][] lengths) {
        float body = inBody == 0 ? 0 : score(0, inBody, text, lengths);
        if (elsewhere == 0) {
            return body;
        }
        float best = body;
        float sum = body;
        for (int field = 1; field < scorers.length; field++) {
            int occurrences = Occurrences.sum(elsewhere, field);
            if (occurrences != 0) {
                float score = score(field, occurrences, text, lengths);
                best = Math.max(best, score);
                sum += score;
            }
        }
        return best + (sum - best) * Ranking.OTHER_FIELDS;
    }

    private float score(int field, int occurrences, int text, byte[][] lengths) {
        SimScorer scorer = scorers[field];
        return scorer == null ? 0 : scorer.score(occurrences * PART, lengths[field][text]);
    }
}
