package no.innhold.search.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import no.innhold.search.analysis.Forms;
import no.innhold.search.analysis.Language;
import no.innhold.search.analysis.StopWords;
import no.innhold.search.analysis.WordForms;
import no.innhold.search.analysis.WordScanner;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Marks in a text the words that were found, and cuts out the places that have most of them. */
final class Marker {

    private static final int MOST_FRAGMENTS = 3;
    private static final int FRAGMENT = 180;
    private static final int BEFORE = 60;

    /** Of very long texts only the beginning is looked through. */
    private static final int LOOKED_THROUGH = 40_000;

    private final Set<BytesRef> wanted;
    private final List<List<List<BytesRef>>> phrases;
    private final Set<BytesRef> inPhrases = new HashSet<>();
    private final Beginnings beginnings;
    private final WordForms forms;

    Marker(Marked marked, WordForms forms) {
        this.wanted = marked.words();
        this.phrases = marked.phrases();
        this.forms = forms;
        phrases.forEach(phrase -> phrase.forEach(inPhrases::addAll));
        Set<BytesRef> all = new HashSet<>(wanted);
        all.addAll(inPhrases);
        this.beginnings = new Beginnings(all);
    }

    /**
     * Where a word that was found stands.
     *
     * @param alone whether it was looked for by itself
     * @param little whether it says little by itself
     */
    private record Mark(int start, int end, Forms word, boolean alone, boolean little) {

        Mark telling() {
            return new Mark(start, end, word, true, false);
        }

        /** No other word stands between the two. */
        boolean isNextTo(Mark next, String text) {
            return text.substring(end, next.start()).codePoints().noneMatch(Character::isLetterOrDigit);
        }

        private boolean isBeside(Mark next) {
            return next.start() - end == 1;
        }
    }

    /** The whole text as HTML; null if nothing in it was found. */
    @Nullable
    String whole(String text, String locale) {
        List<Mark> marks = marks(text, locale);
        return marks.isEmpty() ? null : html(text, 0, text.length(), marks);
    }

    /** Up to three places of the text as HTML, in its order, the most telling ones. */
    List<String> fragments(String text, String locale) {
        List<Mark> marks = marks(text, locale);
        List<Mark[]> windows = windows(marks);
        windows.sort(Comparator.comparingInt(Marker::weight).reversed());
        List<Mark[]> chosen = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        for (Mark[] window : windows) {
            boolean clear = chosen.stream()
                    .allMatch(other -> window[0].start() - BEFORE > other[other.length - 1].end()
                            || other[0].start() - BEFORE > window[window.length - 1].end());
            if (chosen.size() < MOST_FRAGMENTS && clear && (chosen.isEmpty() || tellsMore(window, shown))) {
                chosen.add(window);
                for (Mark mark : window) {
                    shown.add(mark.word().plain());
                }
            }
        }
        chosen.sort(Comparator.comparingInt(window -> window[0].start()));
        return chosen.stream().map(window -> fragment(text, window)).toList();
    }

    /** A second place with the same words is shown too, but a third is not. */
    private static boolean tellsMore(Mark[] window, Set<String> shown) {
        return window.length > 0 && (shown.size() < 12);
    }

    private static int weight(Mark[] window) {
        Set<String> distinct = new HashSet<>();
        for (Mark mark : window) {
            distinct.add(mark.word().plain());
        }
        return distinct.size() * 100 + window.length;
    }

    private List<Mark> marks(String text, String locale) {
        Language language = Language.of(locale);
        List<Mark> marks = new ArrayList<>();
        int end = Math.min(text.length(), LOOKED_THROUGH);
        WordScanner scanner = new WordScanner(text, 0, end);
        while (scanner.next(beginnings.next(text, scanner.end(), end))) {
            if (beginnings.mayBegin(text, scanner.start(), scanner.end())) {
                Forms word = forms.of(scanner.word(), language);
                boolean alone = !Collections.disjoint(word.terms(), wanted);
                if (alone || !Collections.disjoint(word.terms(), inPhrases)) {
                    boolean little = StopWords.contain(word.folded());
                    marks.add(new Mark(scanner.start(), scanner.end(), word, alone, little));
                }
            }
        }
        return telling(inPhrases.isEmpty() ? marks : sideBySide(text, marks));
    }

    /** Without the words of phrases that stand by themselves. */
    private List<Mark> sideBySide(String text, List<Mark> marks) {
        Mark[] kept = new Mark[marks.size()];
        for (int i = 0; i < kept.length; i++) {
            Mark mark = marks.get(i);
            kept[i] = mark.alone() && kept[i] == null ? mark : kept[i];
            for (List<List<BytesRef>> phrase : phrases) {
                if (begins(text, marks.subList(i, kept.length), phrase)) {
                    for (int j = i; j < i + phrase.size(); j++) {
                        kept[j] = marks.get(j).telling();
                    }
                }
            }
        }
        return Arrays.stream(kept).filter(Objects::nonNull).toList();
    }

    private static boolean begins(String text, List<Mark> marks, List<List<BytesRef>> phrase) {
        if (phrase.size() > marks.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (Collections.disjoint(marks.get(i).word().terms(), phrase.get(i))
                    || i > 0 && !marks.get(i - 1).isNextTo(marks.get(i), text)) {
                return false;
            }
        }
        return true;
    }

    /** What says little is marked beside what was found with it, as in a name; elsewhere only if there is nothing else. */
    private static List<Mark> telling(List<Mark> marks) {
        if (marks.stream().allMatch(Mark::little)) {
            return marks;
        }
        List<Mark> telling = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            boolean follows =
                    i > 0 && !marks.get(i - 1).little() && marks.get(i - 1).isBeside(mark);
            boolean leads = i + 1 < marks.size() && !marks.get(i + 1).little() && mark.isBeside(marks.get(i + 1));
            if (!mark.little() || follows || leads) {
                telling.add(mark);
            }
        }
        return telling;
    }

    /** For each mark, those that fit into a fragment with it. */
    private static List<Mark[]> windows(List<Mark> marks) {
        List<Mark[]> windows = new ArrayList<>();
        int end = 0;
        for (int i = 0; i < marks.size(); i++) {
            end = Math.max(end, i + 1);
            while (end < marks.size() && marks.get(end).end() - marks.get(i).start() <= FRAGMENT - BEFORE) {
                end++;
            }
            windows.add(marks.subList(i, end).toArray(Mark[]::new));
        }
        return windows;
    }

    private static String fragment(String text, Mark[] window) {
        int start = start(text, window[0].start());
        int end = end(text, window[window.length - 1].end(), start + FRAGMENT);
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

    private static String html(String text, int start, int end, List<Mark> marks) {
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
