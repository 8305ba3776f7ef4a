package no.innhold.content.value;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The readability index LIX (C.-H. Björnsson, "Läsbarhet", 1968): words per sentence plus the percentage of long words.
 *
 * @param sentences those that hold a word
 * @param longWords words of more than six letters
 * @param value rounded to a whole number; 0 for a text without words
 */
public record Lix(int words, int sentences, int longWords, int value) {

    /** A text above this is hard to read. */
    public static final int HARD = 50;

    /** In a shorter text the index says little. */
    public static final int FEWEST_WORDS = 100;

    private static final int LONG = 6;
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:]+");
    private static final String RUN = "[\\p{L}\\p{M}\\p{Nd}]+";

    /** Possessive, because Java would otherwise recurse once per hyphen. */
    private static final Pattern WORD = Pattern.compile(RUN + "(?:[-\\u2010\\u2011'’]" + RUN + ")*+");

    /**
     * @param proseBlocks the visible text of each heading, paragraph, list item and table cell; a sentence never runs
     *     from one into the next
     */
    public static Lix of(List<String> proseBlocks) {
        int words = 0;
        int sentences = 0;
        int longWords = 0;
        for (String block : proseBlocks) {
            for (String sentence : SENTENCE_END.split(block)) {
                int before = words;
                for (Matcher word = WORD.matcher(sentence); word.find(); words++) {
                    longWords += isLong(word.group()) ? 1 : 0;
                }
                sentences += words > before ? 1 : 0;
            }
        }
        return new Lix(words, sentences, longWords, value(words, sentences, longWords));
    }

    /** True if editors should be told. */
    public boolean hardToRead() {
        return words >= FEWEST_WORDS && value > HARD;
    }

    private static boolean isLong(String word) {
        return word.codePoints().filter(Character::isLetter).count() > LONG;
    }

    private static int value(int words, int sentences, int longWords) {
        return words == 0 ? 0 : (int) Math.round((double) words / sentences + 100.0 * longWords / words);
    }
}
