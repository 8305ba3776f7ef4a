package no.innhold.listing;

import java.util.List;
import no.innhold.content.value.Wire;
import org.jspecify.annotations.Nullable;

/**
 * One query parameter: what it takes, and what the OpenAPI document says of it.
 *
 * @param repeats whether it may be given several times, any of the values matching
 * @param filters whether it chooses items, and so belongs to what a cursor is bound to
 * @param example a value that answers on the sample content, absent when none would help
 */
public record Parameter(
        String name,
        Form form,
        boolean repeats,
        boolean filters,
        String description,
        @Nullable Object example) {

    /** What the value of a parameter looks like. */
    public sealed interface Form {
        /** A whole number. */
        record Whole(int least, int most, int standard) implements Form {}

        /** A year of four digits. */
        record Year() implements Form {}

        /** One of a closed list of words. */
        record OneOf(List<String> words) implements Form {}

        /** Free text of 1 to {@code longest} characters. */
        record Text(int longest) implements Form {}

        /** Words to search for: 1 to {@code longest} characters without the space around them, none of them a control. */
        record Phrase(int longest, boolean required) implements Form {}

        /** Beginning of a range: a partial date or an instant. */
        record From() implements Form {}

        /** End of a range: a partial date or an instant. */
        record To() implements Form {}

        /** An RFC 3339 instant. */
        record Moment() implements Form {}

        /** A comma list of 1 to {@code most} words, each once; {@code known} names them all, or nothing if they are open. */
        record Words(int most, List<String> known) implements Form {}
    }

    /** How often a parameter that repeats may be given. */
    public static final int MOST_VALUES = 50;

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_PHRASE = 200;

    /** A filter on a closed list, which repeats. */
    public static <E extends Enum<E> & Wire> Parameter oneOf(
            String name, Class<E> words, String description, Object example) {
        List<String> wires =
                List.of(words.getEnumConstants()).stream().map(Wire::wire).toList();
        return new Parameter(name, new Form.OneOf(wires), true, true, description, example);
    }

    /** A filter on open values such as slugs or names, which repeats. */
    public static Parameter open(String name, String description, Object example) {
        return new Parameter(name, new Form.Text(LONGEST_TEXT), true, true, description, example);
    }

    /** A filter on one open value. */
    public static Parameter openOnce(String name, String description, Object example) {
        return new Parameter(name, new Form.Text(LONGEST_TEXT), false, true, description, example);
    }

    /** A filter on words that are searched for. */
    public static Parameter words(String name, boolean required, String description, Object example) {
        return new Parameter(name, new Form.Phrase(LONGEST_PHRASE, required), false, true, description, example);
    }

    /** What changes the form of an answer without choosing items. */
    public static Parameter option(String name, Form form, String description, @Nullable Object example) {
        return new Parameter(name, form, false, false, description, example);
    }

    public static Parameter flag(String name, String description, Object example) {
        return new Parameter(name, new Form.OneOf(List.of("true", "false")), false, true, description, example);
    }

    /** The two parameters {@code <name>From} and {@code <name>To}. */
    public static List<Parameter> range(String name, String what, Object example) {
        return List.of(
                new Parameter(
                        name + "From",
                        new Form.From(),
                        false,
                        true,
                        what + " at or after the beginning of this partial date or instant (Europe/Oslo).",
                        example),
                new Parameter(
                        name + "To",
                        new Form.To(),
                        false,
                        true,
                        what + " at or before the end of this partial date or instant (Europe/Oslo).",
                        null));
    }
}
