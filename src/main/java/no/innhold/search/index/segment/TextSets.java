package no.innhold.search.index.segment;

import java.util.List;

/** Puts several sets of texts of one segment together. */
public final class TextSets {

    private TextSets() {}

    /**
     * The texts that are in each of them.
     *
     * @param sets at least one
     */
    public static TextSet all(List<TextSet> sets) {
        TextSet all = sets.get(0);
        for (TextSet each : sets.subList(1, sets.size())) {
            all = all.and(each);
        }
        return all;
    }

    /**
     * The texts that are in any of them.
     *
     * @param sets at least one
     */
    public static TextSet any(List<TextSet> sets) {
        TextSet any = sets.get(0);
        for (TextSet each : sets.subList(1, sets.size())) {
            any = any.or(each);
        }
        return any;
    }

    /**
     * The texts that are in some of them.
     *
     * @param sets at least one
     * @param atLeast in how many of them, from 1 on
     */
    public static TextSet some(List<TextSet> sets, int atLeast) {
        TextSet any = any(sets);
        if (atLeast == 1) {
            return any;
        }
        int[] counts = new int[any.size()];
        for (TextSet each : sets) {
            TextSet.Both both = any.with(each);
            while (both.next()) {
                counts[both.place()]++;
            }
        }
        return any.only((text, place) -> counts[place] >= atLeast);
    }
}
