package no.innhold.publishing.difference;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Takes texts apart, so that the parts in their order are the text again. */
final class Tokens {

    private static final Pattern LINE = Pattern.compile("[^\n]*\n|[^\n]+");
    private static final Pattern TOKEN = Pattern.compile("(?U)[\\p{L}\\p{M}\\p{N}]+|\\s+|[^\\p{L}\\p{M}\\p{N}\\s]+");
    private static final Pattern SPACE_INSIDE = Pattern.compile("(?U)\\S\\s++\\S");

    private Tokens() {}

    /** Lines, each with its end. */
    static List<String> lines(String text) {
        return parts(LINE, text);
    }

    /** Words, white space, and runs of anything else; a letter keeps its accents, and no character is halved. */
    static List<String> words(String text) {
        return parts(TOKEN, text);
    }

    /** Whether there is white space with something on both sides of it. */
    static boolean areSeveralWords(String text) {
        return SPACE_INSIDE.matcher(text).find();
    }

    private static List<String> parts(Pattern part, String text) {
        return part.matcher(text).results().map(MatchResult::group).toList();
    }
}
