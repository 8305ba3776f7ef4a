package no.innhold.search.index;

import java.util.List;

/** Pieces of texts as HTML in which what was found is marked. */
final class Excerpt {

    /** Characters of a piece, and of those before what was found. */
    static final int LENGTH = 180;

    static final int BEFORE = 60;

    private Excerpt() {}

    /** The piece that shows some marks. */
    static String around(Mark[] window, String text) {
        int start = start(text, window[0].start());
        int end = end(text, window[window.length - 1].end(), start + LENGTH);
        String html = html(text, start, end, List.of(window));
        return (start > 0 && !endsSentence(text, start) ? "… " : "") + html.strip() + (end < text.length() ? " …" : "");
    }

    private static boolean endsSentence(String text, int start) {
        String before = text.substring(Math.max(0, start - 2), start).strip();
        return before.isEmpty() || ".!?:".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    /** The beginning of the sentence if it is near, else of a word. */
    private static int start(String text, int mark) {
        int earliest = Math.max(0, mark - BEFORE);
        if (earliest == 0) {
            return 0;
        }
        for (int i = mark - 1; i > earliest; i--) {
            char c = text.charAt(i);
            if (c == '\n'
                    || (c == '.' || c == '!' || c == '?' || c == ':') && Character.isWhitespace(text.charAt(i + 1))) {
                return i + 1;
            }
        }
        for (int i = earliest; i < mark; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return mark;
    }

    private static int end(String text, int mark, int wanted) {
        int latest = Math.min(text.length(), Math.max(wanted, mark));
        if (latest == text.length()) {
            return latest;
        }
        for (int i = latest; i > mark; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return mark;
    }

    /** Marks behind others that reach over them are left out. */
    static String html(String text, int start, int end, List<Mark> marks) {
        StringBuilder html = new StringBuilder(end - start + 64);
        int place = start;
        for (Mark mark : marks) {
            if (mark.start() < place || mark.end() > end) {
                continue;
            }
            escape(text, place, mark.start(), html);
            html.append("<mark>");
            escape(text, mark.start(), mark.end(), html);
            html.append("</mark>");
            place = mark.end();
        }
        escape(text, place, end, html);
        return html.toString();
    }

    private static void escape(String text, int start, int end, StringBuilder html) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case '\n', '\r', '\t' -> html.append(' ');
                default -> html.append(c);
            }
        }
    }
}
