package no.innhold.content.richtext;

/**
 * The characters a tree may hold: those that JSON, XML and HTML can all carry. Entities such as {@code &#13;} bring
 * others into Markdown; without this they would survive in one format and vanish from the next.
 */
final class Characters {

    private static final char REPLACEMENT = '\uFFFD';
    private static final String MARKUP = "\\`*_[]<>&|~#";
    private static final String BEGINNINGS = "+-=.):!";

    private Characters() {}

    /** Text of a line: tabs and line breaks become spaces, as HTML shows them. */
    static String onOneLine(String text) {
        return replaced(text, false);
    }

    /** Preformatted text: tabs and line breaks stay, CRLF and CR become LF. */
    static String onManyLines(String text) {
        return replaced(
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n'), true);
    }

    /** Whether nothing of the text can be seen: only spaces, controls and characters without width. */
    static boolean isInvisible(String text) {
        return text.codePoints().noneMatch(Characters::isVisible);
    }

    /** Markdown of one line that shows the text, whatever is in it. */
    static String escaped(String text) {
        String line = onOneLine(text).strip();
        StringBuilder markdown = new StringBuilder(line.length());
        boolean words = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            words |= Character.isLetter(c);
            // before the first letter other signs could begin a heading, a list or a line
            if (MARKUP.indexOf(c) >= 0 || !words && BEGINNINGS.indexOf(c) >= 0) {
                markdown.append('\\');
            }
            markdown.append(c);
        }
        return markdown.toString();
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT -> false;
            default -> true;
        };
    }

    private static String replaced(String text, boolean manyLines) {
        int first = 0;
        while (first < text.length() && isPlain(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length()).append(text, 0, first);
        text.codePoints()
                .skip(text.codePointCount(0, first))
                .forEach(codePoint -> append(codePoint, manyLines, result));
        return result.toString();
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7F || c >= 0xA0 && c < Character.MIN_SURROGATE;
    }

    private static void append(int codePoint, boolean manyLines, StringBuilder result) {
        if (codePoint == '\n' || codePoint == '\t' || codePoint == '\r') {
            result.append(manyLines ? (char) codePoint : ' ');
        } else if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE
                || (codePoint & 0xFFFE) == 0xFFFE
                || codePoint >= 0xFDD0 && codePoint <= 0xFDEF) {
            result.append(REPLACEMENT);
        } else if (!Character.isISOControl(codePoint)) {
            result.appendCodePoint(codePoint);
        }
    }
}
