package no.innhold.search.index;

/** How much of a question a text must answer. */
enum Strictness {
    /** every word */
    ALL,
    /** half of the words, rounded down, also with typos */
    MOST,
    /** any word, also with typos */
    ANY;

    /** How many of so many parts. */
    int required(int parts) {
        return switch (this) {
            case ALL -> parts;
            case MOST -> Math.max(1, parts / 2);
            case ANY -> Math.min(parts, 1);
        };
    }

    static Strictness of(int number) {
        return values()[Math.max(0, Math.min(values().length - 1, number))];
    }
}
