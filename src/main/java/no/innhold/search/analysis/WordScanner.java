package no.innhold.search.analysis;

/**
 * Walks through the words of a text: runs of letters and digits.
 *
 * <p>A full stop or comma between two digits is inside a word (so that {@code 10.1159} is one), and so is the full stop
 * of a short abbreviation: {@code ph.d.} and {@code f.eks.} are {@code phd} and {@code feks}. Whatever is no letter and no
 * digit separates, lone surrogates too.
 */
public final class WordScanner {

    private static final int ABBREVIATED = 2;
    private static final int ABBREVIATED_END = 3;

    private final CharSequence text;
    private final int end;
    private int wordStart;
    private int wordEnd;
    private boolean abbreviation;

    public WordScanner(CharSequence text) {
        this(text, 0, text.length());
    }

    /** Only what lies between two places of the text. */
    public WordScanner(CharSequence text, int start, int end) {
        this.text = text;
        this.wordEnd = start;
        this.end = end;
    }

    /** Goes to the next word; false after the last. */
    public boolean next() {
        int i = wordEnd;
        while (i < end && !isWord(i)) {
            i += width(i);
        }
        wordStart = i;
        wordEnd = runEnd(i);
        abbreviation = false;
        while (wordEnd < end - 1 && joins()) {
            wordEnd = runEnd(wordEnd + 1);
        }
        return wordEnd > wordStart;
    }

    /** Goes to the first word from a place on at which no word is cut. */
    public boolean next(int from) {
        wordEnd = from;
        return next();
    }

    /** Where the present word begins in the text. */
    public int start() {
        return wordStart;
    }

    /** Where it ends, exclusive. */
    public int end() {
        return wordEnd;
    }

    /** As it is written, but without the full stops of an abbreviation. */
    public String word() {
        String word = text.subSequence(wordStart, wordEnd).toString();
        return abbreviation ? word.replace(".", "") : word;
    }

    /** Whether the mark behind the present run holds it and the next one together. */
    private boolean joins() {
        char mark = text.charAt(wordEnd);
        if (mark != '.' && mark != ',') {
            return false;
        }
        char before = text.charAt(wordEnd - 1);
        char after = text.charAt(wordEnd + 1);
        if (isDigit(before) && isDigit(after)) {
            return true;
        }
        if (mark != '.' || !Character.isLetter(before) || !Character.isLetter(after)) {
            return false;
        }
        int last = runEnd(wordEnd + 1);
        boolean isShort = (abbreviation || wordEnd - wordStart <= ABBREVIATED) && last - wordEnd - 1 <= ABBREVIATED_END;
        abbreviation |= isShort;
        return isShort;
    }

    private int runEnd(int from) {
        int i = from;
        while (i < end && isWord(i)) {
            i += width(i);
        }
        return i;
    }

    private boolean isWord(int i) {
        char c = text.charAt(i);
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c);
        }
        int point = Character.codePointAt(text, i);
        if (Character.isLetterOrDigit(point)) {
            return true;
        }
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private int width(int i) {
        return Character.charCount(Character.codePointAt(text, i));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
