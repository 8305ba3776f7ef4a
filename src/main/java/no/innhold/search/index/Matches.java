package no.innhold.search.index;

import java.io.IOException;

/** The texts of a segment that answer a {@link Clause}. */
interface Matches {

    TextSet texts() throws IOException;

    /**
     * Adds what texts score, as one number for each, which does not depend on the other texts asked about.
     *
     * @param among those asked about; to those that do not match nothing is added
     * @param scores by their place
     * @param factor of the scores
     */
    void addTo(TextSet among, float[] scores, float factor) throws IOException;

    /** What texts score, by their place. */
    default float[] scores(TextSet among) throws IOException {
        float[] scores = new float[among.size()];
        addTo(among, scores, 1);
        return scores;
    }
}
