package no.innhold.search.index.marking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pieces of texts as HTML in which what was found is marked. */
public final class Excerpt {

    /** Characters of a piece, and of those before what was found. */
    static final int LENGTH = 180;

    static final int BEFORE = 60;

    private Excerpt() {}

    /** The piece that shows some marks. */
    static String around(List<Mark> window, String text) {
        int start = start(text, window.get(0).start());
        int end = end(text, window.get(window.size() - 1).end(), start + LENGTH);
        String html = html(text, start, end, window);
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
        int plain = start;
        for (int i = start; i < end; i++) {
            String escaped = escaped(text.charAt(i));
            if (escaped != null) {
                html.append(text, plain, i).append(escaped);
                plain = i + 1;
            }
        }
        html.append(text, plain, end);
    }

    /** Null if the character stands for itself. */
    private static @Nullable String escaped(char c) {
        if (c > '>') {
            return null;
        }
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            case '\n', '\r', '\t' -> " ";
            default -> null;
        };
    }
}
