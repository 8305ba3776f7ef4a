package no.innhold.search.index.text;

import java.util.List;

/**
 * How often a word stands in each field of a text, in one number. A word that stands in a field more often than has room
 * counts as often as that: by then, once more says nothing.
 */
public final class Occurrences {

    /** The fields from the lowest bits on. */
    public static final List<String> FIELDS =
            List.of(Fields.BODY, Fields.FURTHER, Fields.SUMMARY, Fields.TITLE, Fields.TOPICS);

    /** Where the bits of each field begin, and where the last ones end. */
    private static final int[] BITS = {0, 10, 14, 18, 21, 23};

    private static final int BODY = (1 << BITS[1]) - 1;

    /** Bits of a field where the numbers of several words are added up; the body is added up elsewhere. */
    private static final int LANE = 16;

    private Occurrences() {}

    /** One more in a field. */
    static int more(int occurrences, int field) {
        return of(occurrences, field) == (1 << BITS[field + 1] - BITS[field]) - 1
                ? occurrences
                : occurrences + (1 << BITS[field]);
    }

    static int of(int occurrences, int field) {
        return occurrences >>> BITS[field] & (1 << BITS[field + 1] - BITS[field]) - 1;
    }

    public static int inBody(int occurrences) {
        return occurrences & BODY;
    }

    /** Those in fields other than the body with room to be multiplied and added up; 0 if there are none. */
    public static long elsewhere(int occurrences) {
        if (occurrences <= BODY) {
            return 0;
        }
        long lanes = 0;
        for (int field = 1; field < FIELDS.size(); field++) {
            lanes |= (long) of(occurrences, field) << LANE * (field - 1);
        }
        return lanes;
    }

    /** What was added up for a field other than the body. */
    public static int sum(long lanes, int field) {
        return (int) (lanes >>> LANE * (field - 1)) & (1 << LANE) - 1;
    }
}
