package no.innhold.platform.problem;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence for people, known by its key until the language of the reader is known.
 *
 * <p>The texts stand in {@code problems_nb.properties} and {@code problems_en.properties} beside this class, with
 * arguments as {@code {0}}, {@code {1}}…; apostrophes and quotes need no escaping. A test fails for a key that is used
 * but missing in either file.
 *
 * @param arguments what fills the places; a {@link Message} among them is put in the same language
 */
public record Message(String key, List<Object> arguments) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final int LONGEST_ECHO = 200;
    private static final String AS_IT_STANDS = "as-it-stands";

    /** @param arguments never null; what a client sent is shortened and its control characters are made visible */
    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }

    /** A text that an editor has written for readers, the same in every language. */
    public static Message text(String text) {
        return new Message(AS_IT_STANDS, List.of(text));
    }

    public String in(Language language) {
        if (key.equals(AS_IT_STANDS)) {
            return (String) arguments.get(0);
        }
        return PLACE.matcher(Messages.text(language, key))
                .replaceAll(place -> Matcher.quoteReplacement(argument(Integer.parseInt(place.group(1)), language)));
    }

    private String argument(int index, Language language) {
        if (index >= arguments.size()) {
            return "";
        }
        Object argument = arguments.get(index);
        return argument instanceof Message message ? message.in(language) : echo(argument.toString());
    }

    /** What a client sent may be long or hold what no screen should get. */
    private static String echo(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().limit(LONGEST_ECHO).forEach(c -> safe.appendCodePoint(printable(c) ? c : 0xFFFD));
        return text.codePointCount(0, text.length()) > LONGEST_ECHO
                ? safe.append('…').toString()
                : safe.toString();
    }

    private static boolean printable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
