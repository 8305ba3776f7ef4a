package no.innhold.search.index.marking;

/**
 * Where a word that was found stands in a text.
 *
 * @param alone whether it was looked for by itself
 * @param little whether it says little by itself
 */
public record Mark(int start, int end, MarkedWords.Word word, boolean alone, boolean little) {

    Mark telling() {
        return new Mark(start, end, word, true, false);
    }

    /** No other word stands between the two. */
    boolean isNextTo(Mark next, String text) {
        return text.substring(end, next.start()).codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** With a single character between the two. */
    boolean isBeside(Mark next) {
        return next.start() - end == 1;
    }
}
