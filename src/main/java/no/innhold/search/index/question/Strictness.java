package no.innhold.search.index.question;

/** How much of a question a text must answer. */
public enum Strictness {
    /** every word */
    ALL(0),
    /** half of the words, rounded down, also with typos */
    MOST(1),
    /** any word, also with typos */
    ANY(2);

    private final int number;

    Strictness(int number) {
        this.number = number;
    }

    /** For cursors. */
    public int number() {
        return number;
    }

    /** How many of so many parts. */
    public int required(int parts) {
        return switch (this) {
            case ALL -> parts;
            case MOST -> Math.max(1, parts / 2);
            case ANY -> Math.min(parts, 1);
        };
    }

    /** By its number; the strictest if no other has it. */
    public static Strictness of(int number) {
        for (Strictness strictness : values()) {
            if (strictness.number == number) {
                return strictness;
            }
        }
        return ALL;
    }
}
