package no.innhold.search.index.marking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import no.innhold.search.analysis.Language;
import no.innhold.search.analysis.WordForms;
import no.innhold.search.index.words.Lexicon;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Marks in a text the words that were found, and cuts out the places that have most of them. */
public final class Marker {

    private static final int MOST_FRAGMENTS = 3;

    /** Once so many are shown, another place tells nothing more. */
    private static final int MOST_WORDS = 12;

    /** Of very long texts only the beginning is looked through. */
    private static final int LOOKED_THROUGH = 40_000;

    private final MarkedWords words;
    private final List<List<List<BytesRef>>> phrases;

    public Marker(Marked marked, Lexicon lexicon, WordForms forms) {
        this.words = new MarkedWords(marked, lexicon, forms);
        this.phrases = marked.phrases();
    }

    /** The whole text as HTML; null if nothing in it was found. */
    @Nullable
    public String whole(String text, String locale) {
        List<Mark> marks = marks(text, locale);
        return marks.isEmpty() ? null : Excerpt.html(text, 0, text.length(), marks);
    }

    /** Up to three places of the text as HTML, in its order, the most telling ones. */
    public List<String> fragments(String text, String locale) {
        List<Window> windows = windows(marks(text, locale));
        windows.sort(Comparator.comparingInt(Window::weight).reversed());
        List<Window> chosen = new ArrayList<>(MOST_FRAGMENTS);
        Set<String> shown = new HashSet<>();
        for (Window window : windows) {
            if (chosen.size() == MOST_FRAGMENTS || shown.size() >= MOST_WORDS) {
                break;
            }
            if (chosen.stream().allMatch(window::isClearOf)) {
                chosen.add(window);
                window.marks().forEach(mark -> shown.add(mark.word().plain()));
            }
        }
        chosen.sort(Comparator.comparingInt(Window::start));
        return chosen.stream()
                .map(window -> Excerpt.around(window.marks(), text))
                .toList();
    }

    /** Marks that fit into a fragment; the more words among them are different, the more it tells. */
    private record Window(List<Mark> marks, int weight) {

        static Window of(List<Mark> marks) {
            Set<String> distinct = new HashSet<>();
            marks.forEach(mark -> distinct.add(mark.word().plain()));
            return new Window(marks, distinct.size() * 100 + marks.size());
        }

        int start() {
            return marks.get(0).start();
        }

        boolean isClearOf(Window other) {
            return isBefore(other) || other.isBefore(this);
        }

        private boolean isBefore(Window other) {
            return marks.get(marks.size() - 1).end() < other.start() - Excerpt.BEFORE;
        }
    }

    private List<Mark> marks(String text, String locale) {
        List<Mark> marks = words.in(text, Math.min(text.length(), LOOKED_THROUGH), Language.of(locale));
        return telling(phrases.isEmpty() ? marks : sideBySide(text, marks));
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
    private static List<Window> windows(List<Mark> marks) {
        List<Window> windows = new ArrayList<>(marks.size());
        int end = 0;
        for (int i = 0; i < marks.size(); i++) {
            end = Math.max(end, i + 1);
            while (end < marks.size()
                    && marks.get(end).end() - marks.get(i).start() <= Excerpt.LENGTH - Excerpt.BEFORE) {
                end++;
            }
            windows.add(Window.of(marks.subList(i, end)));
        }
        return windows;
    }
}
