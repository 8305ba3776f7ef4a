package no.innhold.search.index;

import java.util.Comparator;

/** Which of two texts comes first; no two are equal, so that a page can begin behind any. */
enum Order implements Comparator<Gathered> {
    RELEVANCE {
        @Override
        public int compare(Gathered one, Gathered other) {
            int byScore = Float.compare(other.score(), one.score());
            return byScore != 0 ? byScore : NEWEST.compare(one, other);
        }
    },
    NEWEST {
        @Override
        public int compare(Gathered one, Gathered other) {
            int byTime = Long.compare(other.published(), one.published());
            return byTime != 0 ? byTime : byDocument(one, other);
        }
    },
    OLDEST {
        @Override
        public int compare(Gathered one, Gathered other) {
            int byTime = Long.compare(one.published(), other.published());
            return byTime != 0 ? byTime : byDocument(one, other);
        }
    };

    static Order of(Ordering ordering) {
        return switch (ordering) {
            case RELEVANCE -> RELEVANCE;
            case NEWEST -> NEWEST;
            case OLDEST -> OLDEST;
        };
    }

    static Gathered of(Position position) {
        return new Gathered(
                -1,
                position.score(),
                position.publishedAt().toEpochMilli(),
                position.document().getMostSignificantBits(),
                position.document().getLeastSignificantBits());
    }

    private static int byDocument(Gathered one, Gathered other) {
        int high = Long.compareUnsigned(one.high(), other.high());
        return high != 0 ? high : Long.compareUnsigned(one.low(), other.low());
    }
}
