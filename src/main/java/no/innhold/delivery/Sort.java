package no.innhold.delivery;

import java.util.ArrayList;
import java.util.List;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.Nearest;
import no.innhold.platform.problem.ProblemException;

/** A parsed {@code sort} parameter: one or two keys, each once. */
record Sort(List<Term> terms, String canonical) {

    static final int MOST_KEYS = 2;

    enum Key {
        TITLE,
        PUBLISHED_AT,
        UPDATED_AT,
        INTERVAL
    }

    record Term(Key key, boolean descending) {}

    /** @throws ProblemException 400 for an unknown or repeated key, or more than two */
    static Sort parse(String text, String intervalName) {
        List<String> keys = List.of(text.split(",", -1));
        if (keys.size() > MOST_KEYS) {
            throw ProblemException.invalidParameter(
                    "sort", "too-many", Message.of("parameter.too-many", "sort", MOST_KEYS));
        }
        List<Term> terms = new ArrayList<>();
        for (String word : keys) {
            boolean descending = word.startsWith("-");
            Key key = key(descending ? word.substring(1) : word, intervalName);
            if (terms.stream().anyMatch(t -> t.key() == key)) {
                throw ProblemException.invalidParameter("sort", "repeated", Message.of("sort.repeated", word));
            }
            terms.add(new Term(key, descending));
        }
        return new Sort(List.copyOf(terms), text);
    }

    static List<String> names(String intervalName) {
        return intervalName.isEmpty()
                ? List.of("title", "publishedAt", "updatedAt")
                : List.of("title", "publishedAt", "updatedAt", intervalName);
    }

    private static Key key(String name, String intervalName) {
        if (!intervalName.isEmpty() && name.equals(intervalName)) {
            return Key.INTERVAL;
        }
        return switch (name) {
            case "title" -> Key.TITLE;
            case "publishedAt" -> Key.PUBLISHED_AT;
            case "updatedAt" -> Key.UPDATED_AT;
            default -> throw unknown(name, names(intervalName));
        };
    }

    private static ProblemException unknown(String name, List<String> known) {
        return ProblemException.invalidParameter(
                "sort",
                "unknown",
                Message.of("parameter.not-one-of", "sort", name, String.join(", ", known)),
                Nearest.to(name, known).orElse(null));
    }
}
