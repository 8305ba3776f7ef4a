package no.innhold.content.value;

import java.util.List;

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

    /** Marks that end a sentence; Björnsson counts what a colon introduces as one of its own. */
    private static final String SENTENCE_ENDS = ".!?:";

    /** Marks that join two parts into one word. */
    private static final String JOINTS = "-\u2010\u2011'\u2019";

    private static final int LETTER = 1 << Character.UPPERCASE_LETTER
            | 1 << Character.LOWERCASE_LETTER
            | 1 << Character.TITLECASE_LETTER
            | 1 << Character.MODIFIER_LETTER
            | 1 << Character.OTHER_LETTER;
    private static final int PART_OF_WORD = LETTER
            | 1 << Character.NON_SPACING_MARK
            | 1 << Character.ENCLOSING_MARK
            | 1 << Character.COMBINING_SPACING_MARK
            | 1 << Character.DECIMAL_DIGIT_NUMBER;

    /**
     * @param proseBlocks the visible text of each heading, paragraph, list item and table cell; a sentence never runs
     *     from one into the next
     */
    public static Lix of(List<String> proseBlocks) {
        Count count = new Count();
        proseBlocks.forEach(count::add);
        return new Lix(
                count.words, count.sentences, count.longWords, value(count.words, count.sentences, count.longWords));
    }

    /** True if editors should be told. */
    public boolean hardToRead() {
        return words >= FEWEST_WORDS && value > HARD;
    }

    private static int value(int words, int sentences, int longWords) {
        return words == 0 ? 0 : (int) Math.round((double) words / sentences + 100.0 * longWords / words);
    }

    private static boolean isOneOf(int categories, int codePoint) {
        return (categories >> Character.getType(codePoint) & 1) == 1;
    }

    /** Reads every character once: the text is as long as an editor likes, and is read at every save. */
    private static final class Count {

        private int words;
        private int sentences;
        private int longWords;

        void add(String block) {
            int before = words;
            int index = 0;
            while (index < block.length()) {
                int codePoint = block.codePointAt(index);
                if (isOneOf(PART_OF_WORD, codePoint)) {
                    index = endOfWord(block, index);
                } else {
                    if (SENTENCE_ENDS.indexOf(codePoint) >= 0) {
                        sentences += words > before ? 1 : 0;
                        before = words;
                    }
                    index += Character.charCount(codePoint);
                }
            }
            sentences += words > before ? 1 : 0;
        }

        private int endOfWord(String block, int start) {
            int letters = 0;
            int index = start;
            while (index < block.length()) {
                int codePoint = block.codePointAt(index);
                if (isOneOf(PART_OF_WORD, codePoint)) {
                    letters += isOneOf(LETTER, codePoint) ? 1 : 0;
                } else if (!joins(block, index)) {
                    break;
                }
                index += Character.charCount(codePoint);
            }
            words++;
            longWords += letters > LONG ? 1 : 0;
            return index;
        }

        private static boolean joins(String block, int index) {
            return JOINTS.indexOf(block.charAt(index)) >= 0
                    && index + 1 < block.length()
                    && isOneOf(PART_OF_WORD, block.codePointAt(index + 1));
        }
    }
}
