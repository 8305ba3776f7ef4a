package no.innhold.content.richtext;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Leaves passages out of Markdown that are found by what is read, however it is written: split by markup or line
 * breaks, with entities or escapes, in one block or across two. The rest keeps its wording and its markup.
 *
 * <p>Each part of a passage becomes a mark where it is written. The result is read again: a block that does not read
 * as it should, because its markup no longer holds or a passage is left where it is not shown, loses its markup and
 * keeps its words. If even that does not help, one mark stands for the whole text.
 */
public final class Redaction {

    /**
     * A passage to leave out.
     *
     * @param start index of its first char
     * @param end index after its last char
     */
    public record Range(int start, int end) {}

    /** As little as can be; without the markup that came in the way; without that of all blocks concerned. */
    private static final int ATTEMPTS = 3;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private final Function<String, List<Range>> passages;
    private final String mark;
    private final Pattern marks;

    /**
     * @param passages finds what is to be left out of a text, in order and apart from each other; a range begins and
     *     ends with a letter or digit, or is an address
     * @param mark what stands in their places; no passage itself
     */
    public Redaction(Function<String, List<Range>> passages, String mark) {
        this.passages = passages;
        this.mark = mark;
        this.marks = Pattern.compile("(?:" + Pattern.quote(mark) + ")+");
    }

    /** Markdown of which nothing that is read, nor the source, has a passage; the same if none had before. */
    public String of(String markdown) {
        ShownText before = ShownText.of(markdown);
        Set<Integer> plain = new HashSet<>();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            RedactionEdits edits = new RedactionEdits(before, this, plain);
            if (edits.isEmpty()) {
                return markdown;
            }
            String after = edits.apply();
            ShownText read = ShownText.of(after);
            Set<Integer> wrong = wrong(edits.texts(), texts(read));
            if (wrong.isEmpty() && !isLeft(read)) {
                return after;
            }
            plain.addAll(wrong.isEmpty() || attempt > 0 ? edits.touched() : wrong);
        }
        return mark;
    }

    /**
     * A text that is shown as it is written, but into which Markdown or HTML may have been pasted. Its markup stays as
     * it is; if a passage stays with it, one mark stands for the whole text.
     */
    public String ofPlain(String text) {
        RedactionEdits edits = new RedactionEdits(ShownText.of(text), this, Set.of());
        String after = inSource(edits.apply());
        return isIn(after) || isLeft(ShownText.of(after)) ? mark : after;
    }

    /** Whether an address has a passage, as written or as browsers show it. */
    public boolean isInAddress(String address) {
        return isIn(address) || isIn(Destined.decoded(address));
    }

    String mark() {
        return mark;
    }

    List<Range> in(String text) {
        return passages.apply(text);
    }

    boolean isIn(String text) {
        return !in(text).isEmpty();
    }

    /** Whether something has a passage in what it does not show. */
    boolean isNamedBy(Destined link) {
        return isIn(link.addressRead()) || isIn(link.title());
    }

    /** Leaves out what is written as it is read. */
    String inSource(String markdown) {
        StringBuilder result = new StringBuilder();
        int end = 0;
        for (Range passage : in(markdown)) {
            result.append(markdown, end, passage.start()).append(mark);
            end = passage.end();
        }
        return result.append(markdown, end, markdown.length()).toString();
    }

    private boolean isLeft(ShownText read) {
        return isIn(read.text())
                || read.between().stream().anyMatch(range -> isIn(read.source.substring(range.start(), range.end())))
                || read.destined.stream().anyMatch(this::isNamedBy);
    }

    /** Blocks that are read as something else; all, if there are others than there should be. */
    private Set<Integer> wrong(List<String> expected, List<String> actual) {
        Set<Integer> wrong = new HashSet<>();
        for (int block = 0; block < expected.size(); block++) {
            boolean same = expected.size() == actual.size()
                    && core(expected.get(block)).equals(core(actual.get(block)));
            if (!same) {
                wrong.add(block);
            }
        }
        return wrong;
    }

    private static List<String> texts(ShownText read) {
        StringBuilder[] texts =
                read.blocks.stream().map(block -> new StringBuilder()).toArray(StringBuilder[]::new);
        read.shown.forEach(part -> texts[part.block()].append(part.text()));
        return List.of(texts).stream().map(StringBuilder::toString).toList();
    }

    /** Several marks in a row, and spaces, make no difference. */
    private String core(String text) {
        return marks.matcher(SPACE.matcher(text).replaceAll("")).replaceAll(mark);
    }
}
