package no.innhold.delivery.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.Nearest;
import no.innhold.platform.problem.ProblemException;

/** A parsed {@code sort} parameter: one or two keys, each once. */
public record Sort(List<Term> terms, String canonical) {

    /** The most keys that a reader may give. */
    public static final int MOST_KEYS = 2;

    /** What content is sorted by. */
    public enum Key {
        TITLE,
        PUBLISHED_AT,
        UPDATED_AT,
        INTERVAL
    }

    /** One key, and whether the greatest comes first. */
    public record Term(Key key, boolean descending) {}

    /** @throws ProblemException 400 for an unknown or repeated key, or more than two */
    public static Sort parse(String text, String intervalName) {
        List<String> keys = List.of(text.split(",", -1));
        if (keys.size() > MOST_KEYS) {
            throw ProblemException.invalidParameter(
                    "sort", "too-many", Message.of("parameter.too-many", "sort", MOST_KEYS));
        }
        List<Term> terms = new ArrayList<>();
        for (String word : keys) {
            boolean descending = word.startsWith("-");
            String name = descending ? word.substring(1) : word;
            Key key = key(name, intervalName).orElseThrow(() -> unknown(word, name, intervalName));
            if (terms.stream().anyMatch(t -> t.key() == key)) {
                throw ProblemException.invalidParameter("sort", "repeated", Message.of("sort.repeated", name));
            }
            terms.add(new Term(key, descending));
        }
        return new Sort(List.copyOf(terms), text);
    }

    private static List<String> names(String intervalName) {
        return intervalName.isEmpty()
                ? List.of("title", "publishedAt", "updatedAt")
                : List.of("title", "publishedAt", "updatedAt", intervalName);
    }

    /** All that may stand in {@code sort}: each name ascending and descending. */
    public static List<String> forms(String intervalName) {
        return names(intervalName).stream()
                .flatMap(name -> Stream.of(name, "-" + name))
                .toList();
    }

    private static Optional<Key> key(String name, String intervalName) {
        if (!intervalName.isEmpty() && name.equals(intervalName)) {
            return Optional.of(Key.INTERVAL);
        }
        return switch (name) {
            case "title" -> Optional.of(Key.TITLE);
            case "publishedAt" -> Optional.of(Key.PUBLISHED_AT);
            case "updatedAt" -> Optional.of(Key.UPDATED_AT);
            default -> Optional.empty();
        };
    }

    /** The suggestion keeps the direction that was asked for. */
    private static ProblemException unknown(String word, String name, String intervalName) {
        String direction = word.substring(0, word.length() - name.length());
        return ProblemException.invalidParameter(
                "sort",
                "unknown-value",
                Message.of("parameter.not-one-of", "sort", word, String.join(", ", forms(intervalName))),
                Nearest.to(name, names(intervalName))
                        .map(nearest -> direction + nearest)
                        .orElse(null));
    }
}
