package no.innhold.publishing.erasure;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.innhold.content.richtext.Redaction.Range;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a text is read as somebody's name or e-mail address. Between the words of a name may stand anything but
 * letters, digits and the signs that end a sentence or a part of one; within them, what cannot be seen, and markup where
 * it is shown because it is none.
 */
final class Mentions {

    private static final String LETTER = "[\\p{L}\\p{M}\\p{N}]";
    private static final String UNSEEN = String.valueOf(ReadText.UNSEEN);

    /** An entity can stand where it is shown as it is, in code and titles. */
    private static final String BETWEEN = "(?:[^\\p{L}\\p{M}\\p{N}.,;:!?&]|&(?:#?[a-z0-9]{1,32};)?+)";

    private static final String WITHIN = "[" + UNSEEN + "*_~`]*+";

    /** Looking back goes only so far; that many in a row are nobody's hyphenation. */
    private static final String BEFORE = "(?<!" + LETTER + UNSEEN + "{0,4})";

    private static final String AFTER =
            "(?=U*+'?U*+s?U*+(?!L))".replace("U", UNSEEN).replace("L", LETTER);
    private static final String BEFORE_ADDRESS = "(?<![\\p{L}\\p{N}._%+-])(?:mailto:)?";
    private static final String AFTER_ADDRESS = "(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])";

    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{M}\\p{N}.']+");

    private final Pattern pattern;

    /** @param name "given family", as {@link ReadText} has it */
    Mentions(@Nullable String name, @Nullable String email) {
        List<String> ways = new ArrayList<>();
        if (name != null) {
            ways.add(BEFORE + "(?:" + String.join("|", writtenWays(wordsOf(name))) + ")" + AFTER);
        }
        if (email != null) {
            ways.add(BEFORE_ADDRESS + word(ReadText.seen(email)) + AFTER_ADDRESS);
        }
        this.pattern = Pattern.compile(String.join("|", ways));
    }

    /** In order, and apart from each other. */
    List<Range> in(String text) {
        ReadText read = ReadText.of(text);
        List<Range> ranges = new ArrayList<>();
        for (Matcher mention = pattern.matcher(read.text()); mention.find(); ) {
            ranges.add(new Range(read.start(mention.start()), read.end(mention.end())));
        }
        return ranges;
    }

    private static List<String> wordsOf(String name) {
        return NO_NAME.splitAsStream(ReadText.seen(name))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> writtenWays(List<String> words) {
        List<String> ways = new ArrayList<>();
        ways.add(inARow(words));
        for (int family = 1; family < words.size(); family++) {
            ways.add(inARow(words.subList(family, words.size())) + BETWEEN + "*+," + BETWEEN + "*+"
                    + inARow(words.subList(0, family)));
        }
        return ways;
    }

    private static String inARow(List<String> words) {
        return words.stream().map(Mentions::word).collect(joining(BETWEEN + "++"));
    }

    private static String word(String letters) {
        return letters.codePoints()
                .mapToObj(letter -> Pattern.quote(Character.toString(letter)))
                .collect(joining(WITHIN));
    }
}
