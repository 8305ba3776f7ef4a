package no.innhold.search.index.text;

import java.time.Instant;
import java.util.Map;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/**
 * Every factor that decides which hit comes first.
 *
 * <p>A word counts by BM25 in each field, times the factor of the field; the best field counts whole, the others by {@link
 * #OTHER_FIELDS}. The words of a question are added up; {@link #ALL_WORDS} comes on top when none is missing. The sum is
 * multiplied by {@link #recency}.
 */
public final class Ranking {

    /** A title says what a text is about; authors and link titles tell least. */
    public static final Map<String, Float> FIELDS = Map.of(
            Fields.TITLE, 2.5f,
            Fields.SUMMARY, 1.4f,
            Fields.TOPICS, 1.2f,
            Fields.FURTHER, 1.0f,
            Fields.BODY, 1.0f);

    /** How much a word counts in the fields where it is not at its best. */
    public static final float OTHER_FIELDS = 0.25f;

    /** The word as it was typed. The factors of forms multiply how often a form occurs, and lie between 0 and 1. */
    public static final float AS_TYPED = 1.0f;

    /** Another form of the word, or another spelling of it. */
    public static final float SAME_STEM = 0.8f;

    /** A compound of which the word is the first or the last part. */
    public static final float COMPOUND = 0.5f;

    /** A word that begins with what was typed last. */
    public static final float BEGINNING = 0.4f;

    /** A word one edit away; two edits count its square. */
    public static final float TYPO = 0.5f;

    /** The factors of forms are multiples of a twentieth, so that they can be added up exactly. */
    public static final int PARTS_OF_ONE = 20;

    /** All parts of a compound that was typed, instead of itself; multiplies the score. */
    public static final float PARTS = 0.5f;

    /** What means the same; multiplies the score, divided by its number of words, which would all count. */
    public static final float SYNONYM = 0.5f;

    /** The words of a question in their order side by side in a title; multiplies the score they add. */
    public static final float SIDE_BY_SIDE = 0.5f;

    /** Added for a text that has every word, when texts that lack some are hits too: more than words can outweigh. */
    public static final float ALL_WORDS = 100;

    /** Added for a text whose title is the question: it is what is meant. */
    public static final float NAMED = 200;

    /** The part of a compound that is known, where the other one is in no text; multiplies the score. */
    public static final float PARTLY = 0.3f;

    /** Hits below which a question is read more leniently. */
    public static final int FEW = 3;

    /** What a text loses for each year that it is older than another: 3 percent of its score. */
    private static final double YEARLY = 0.97;

    private static final double MILLIS_OF_A_YEAR = 365.25 * 24 * 60 * 60 * 1000;
    private static final long REFERENCE = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();
    private static final double MOST_YEARS = 50;

    private Ranking() {}

    /** The factor of a form in whole numbers, of which {@link #PARTS_OF_ONE} are one. */
    public static int parts(float factor) {
        return Math.max(1, Math.round(factor * PARTS_OF_ONE));
    }

    /**
     * The factor for when a text was published. The ratio of two texts depends on nothing but the time between them, so
     * that the order does not change while someone turns pages.
     */
    public static float recency(long publishedAt) {
        double years = (REFERENCE - publishedAt) / MILLIS_OF_A_YEAR;
        return (float) Math.pow(YEARLY, Math.max(-MOST_YEARS, Math.min(MOST_YEARS, years)));
    }

    /** Saturation {@code k1} and weight of length {@code b} by field: short fields are not better for being shorter still. */
    public static Similarity similarity() {
        Similarity title = new BM25Similarity(0.8f, 0.4f);
        Similarity labels = new BM25Similarity(0.6f, 0.1f);
        Similarity text = new BM25Similarity(1.2f, 0.6f);
        return new PerFieldSimilarityWrapper() {
            @Override
            public Similarity get(String field) {
                return switch (field) {
                    case Fields.TITLE -> title;
                    case Fields.TOPICS, Fields.FURTHER -> labels;
                    default -> text;
                };
            }
        };
    }
}
