package no.innhold.bench.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What lies in the middle. */
final class Medians {

    private Medians() {}

    /**
     * Of an even number of values, the mean of the two in the middle.
     *
     * @throws IllegalArgumentException without values
     */
    static double of(Collection<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing has no median");
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /**
     * Of the ratios in each round, so that a slow moment of the machine weighs on both sides of one ratio.
     *
     * @param below as many as above, in the same order
     */
    static double ofRatios(List<Double> above, List<Double> below) {
        if (above.size() != below.size()) {
            throw new IllegalArgumentException(above.size() + " rounds and " + below.size());
        }
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < above.size(); i++) {
            ratios.add(above.get(i) / below.get(i));
        }
        return of(ratios);
    }
}
