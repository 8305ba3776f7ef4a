package no.innhold.search.analysis;

import org.jspecify.annotations.Nullable;

/**
 * Words that were seen lately, with their forms. Each has one place where it can be, and takes it from whichever word was
 * there: the frequent words come back at once, the rare ones cost nothing but being made anew, and no lock is needed.
 */
final class KeptForms {

    /** A power of two; some 15 MB when full. */
    private static final int PLACES = 1 << 14;

    /** Longer words are rare and would keep much. */
    private static final int LONGEST = 32;

    private final @Nullable Kept[] places = new Kept[PLACES];

    private record Kept(String word, Forms forms) {}

    @Nullable
    Forms get(String word) {
        Kept kept = places[place(word)];
        return kept != null && kept.word().equals(word) ? kept.forms() : null;
    }

    void put(String word, Forms forms) {
        if (word.length() <= LONGEST) {
            places[place(word)] = new Kept(word, forms);
        }
    }

    private static int place(String word) {
        int hash = word.hashCode() * 0x9E3779B9;
        return hash >>> 32 - Integer.numberOfTrailingZeros(PLACES);
    }
}
