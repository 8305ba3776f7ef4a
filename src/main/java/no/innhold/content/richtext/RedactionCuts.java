package no.innhold.content.richtext;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import no.innhold.content.richtext.Redaction.Range;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Where the passages of a text are written, part by part, and what is read without them. */
final class RedactionCuts {

    /**
     * @param start index in the source; negative if the part has no place of its own
     * @param text what the part shows with marks in it, if not its very text is written there
     */
    record Cut(
            Shown part,
            int passage,
            int start,
            int end,
            @Nullable String text) {

        /** Whether only line breaks lie between the end of this one and a part after it. */
        boolean goesOnIn(Shown next, int itsPassage, List<Shown> between) {
            return passage == itsPassage
                    && text == null
                    && part.kind() == Shown.Kind.TEXT
                    && next.kind() == Shown.Kind.TEXT
                    && Objects.equals(part.parent(), next.parent())
                    && between.stream()
                            .allMatch(b -> b.kind() == Shown.Kind.BREAK && Objects.equals(b.parent(), next.parent()));
        }
    }

    private final ShownText shown;
    private final String mark;
    private final List<Range> passages;
    private final Set<Node> allAddress;
    private final List<Cut> cuts = new ArrayList<>();
    private final List<StringBuilder> texts = new ArrayList<>();
    private int cutUntil;

    RedactionCuts(ShownText shown, Redaction redaction) {
        this.shown = shown;
        this.mark = redaction.mark();
        this.passages = redaction.in(shown.text());
        this.allAddress = shown.destined.stream()
                .filter(link -> link.isAllAddress() && redaction.isIn(link.addressRead()))
                .map(Destined::node)
                .collect(Collectors.toSet());
        shown.blocks.forEach(block -> texts.add(new StringBuilder()));
        int offset = 0;
        int passage = 0;
        for (int i = 0; i < shown.shown.size(); i++) {
            Shown part = shown.shown.get(i);
            int end = offset + part.text().length();
            while (passage < passages.size() && passages.get(passage).end() <= offset) {
                passage++;
            }
            cut(i, rangesIn(part, offset, end, passage), passage);
            offset = end;
        }
    }

    /** In the order of the source. */
    List<Cut> all() {
        return cuts;
    }

    /** What each block is to be read as. */
    List<String> texts() {
        return texts.stream().map(StringBuilder::toString).toList();
    }

    private List<Range> rangesIn(Shown part, int offset, int end, int passage) {
        if (part.parent() != null && allAddress.contains(part.parent())) {
            return List.of(new Range(0, part.text().length()));
        }
        List<Range> ranges = new ArrayList<>();
        for (int p = passage; p < passages.size() && passages.get(p).start() < end; p++) {
            int from = Math.max(0, passages.get(p).start() - offset);
            int to = Math.min(part.text().length(), passages.get(p).end() - offset);
            while (from < to && !isWord(part.text(), from)) {
                from++;
            }
            while (to > from && !isWord(part.text(), to - 1)) {
                to--;
            }
            // an empty one keeps the ranges and their passages in step
            ranges.add(new Range(from, to));
        }
        return ranges;
    }

    private static boolean isWord(String text, int index) {
        char c = text.charAt(index);
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private void cut(int index, List<Range> ranges, int firstPassage) {
        Shown part = shown.shown.get(index);
        StringBuilder marked = new StringBuilder();
        int end = 0;
        boolean any = false;
        for (int i = 0; i < ranges.size(); i++) {
            Range range = ranges.get(i);
            if (range.start() < range.end()) {
                any = true;
                marked.append(part.text(), end, range.start()).append(mark);
                end = range.end();
                if (part.verbatim() >= 0) {
                    add(index, part, firstPassage + i, range);
                }
            }
        }
        marked.append(part.text(), end, part.text().length());
        texts.get(part.block()).append(marked);
        if (any && part.verbatim() < 0) {
            add(index, new Cut(part, -1, part.start(), part.end(), marked.toString()));
        }
    }

    private void add(int index, Shown part, int passage, Range range) {
        int start = part.verbatim() + range.start();
        int end = part.verbatim() + range.end();
        Cut before = cuts.isEmpty() ? null : cuts.get(cuts.size() - 1);
        if (before != null
                && cutUntil < index
                && before.goesOnIn(part, passage, shown.shown.subList(cutUntil + 1, index))) {
            cuts.remove(cuts.size() - 1);
            start = before.start();
        }
        add(index, new Cut(part, passage, start, end, null));
    }

    private void add(int index, Cut cut) {
        cuts.add(cut);
        cutUntil = index;
    }
}
