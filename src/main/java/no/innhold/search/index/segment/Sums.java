package no.innhold.search.index.segment;

/** Where the occurrences of a word's forms are added up for the texts of a window. All zero between two words. */
public final class Sums {

    /** Texts that are looked at together: few enough for their sums to stay in the processor's cache. */
    static final int WINDOW = 1 << 15;

    int[] body = new int[0];
    long[] elsewhere = new long[0];

    /** Makes room for so many texts. */
    void reach(int texts) {
        if (body.length < texts) {
            body = new int[texts];
            elsewhere = new long[texts];
        }
    }
}
