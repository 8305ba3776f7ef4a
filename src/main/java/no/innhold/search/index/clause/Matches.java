package no.innhold.search.index.clause;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import no.innhold.search.index.segment.TextSet;

/** The texts of a segment that answer a {@link Clause}. */
public interface Matches {

    TextSet texts() throws IOException;

    /**
     * Adds what texts score, as one number for each, which does not depend on the other texts asked about.
     *
     * @param among those asked about; to those that do not match nothing is added
     * @param scores by their place
     * @param factor of the scores
     */
    void addTo(TextSet among, float[] scores, float factor) throws IOException;

    static List<TextSet> texts(List<Matches> matches) throws IOException {
        List<TextSet> texts = new ArrayList<>(matches.size());
        for (Matches each : matches) {
            texts.add(each.texts());
        }
        return texts;
    }

    /** The same texts with other scores. */
    default Matches scoring(Scoring scoring) {
        Matches matches = this;
        return new Matches() {

            @Override
            public TextSet texts() throws IOException {
                return matches.texts();
            }

            @Override
            public void addTo(TextSet among, float[] scores, float factor) throws IOException {
                scoring.addTo(among, scores, factor);
            }
        };
    }

    /** {@link #addTo} by itself. */
    @FunctionalInterface
    interface Scoring {
        void addTo(TextSet among, float[] scores, float factor) throws IOException;
    }

    /** What texts score, by their place. */
    default float[] scores(TextSet among) throws IOException {
        float[] scores = new float[among.size()];
        addTo(among, scores, 1);
        return scores;
    }
}
