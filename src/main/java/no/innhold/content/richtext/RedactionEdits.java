package no.innhold.content.richtext;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What to write in place of what, so that a text is read without its passages. */
final class RedactionEdits {

    private record Edit(int start, int end, String text) {}

    private final ShownText before;
    private final Redaction redaction;
    private final Set<Integer> plain;
    private final List<Edit> edits = new ArrayList<>();
    private final List<String> texts;
    private final Set<Integer> touched = new HashSet<>();

    /** @param plain blocks to be written without markup */
    RedactionEdits(ShownText before, Redaction redaction, Set<Integer> plain) {
        this.before = before;
        this.redaction = redaction;
        this.plain = plain;
        RedactionCuts cuts = new RedactionCuts(before, redaction);
        this.texts = cuts.texts();
        plain.forEach(this::writePlain);
        before.destined.stream().filter(redaction::isNamedBy).forEach(this::unlink);
        cuts.all().forEach(this::leaveOut);
        before.between().forEach(this::leaveOutBetween);
    }

    boolean isEmpty() {
        return edits.isEmpty() && touched.isEmpty();
    }

    /** Blocks that show a passage, or hold one without showing it. */
    Set<Integer> touched() {
        return touched;
    }

    /** What each block is to be read as. */
    List<String> texts() {
        return texts;
    }

    String apply() {
        StringBuilder result = new StringBuilder();
        int end = 0;
        // of two that begin at one place the first one stands for both
        edits.sort(Comparator.comparingInt(Edit::start));
        for (Edit edit : edits) {
            if (edit.start() >= end) {
                result.append(before.source, end, edit.start()).append(edit.text());
                end = edit.end();
            }
        }
        return result.append(before.source, end, before.source.length()).toString();
    }

    private void writePlain(int block) {
        ShownText.Content content = before.blocks.get(block);
        if (content.inline()) {
            add(content.start(), content.end(), Characters.escaped(texts.get(block)));
        }
    }

    private void leaveOutBetween(Redaction.Range stretch) {
        String written = before.source.substring(stretch.start(), stretch.end());
        for (Redaction.Range passage : redaction.in(written)) {
            add(stretch.start() + passage.start(), stretch.start() + passage.end(), redaction.mark());
        }
    }

    /** What leads to an address with a passage in it becomes the text that it shows. */
    private void unlink(Destined link) {
        int start = ShownText.start(link.node());
        int end = ShownText.end(link.node());
        if (link.isDefinition()) {
            add(start, end, "");
            return;
        }
        touched.add(link.block());
        if (plain.contains(link.block()) || !redaction.isIn(link.addressRead())) {
            return;
        }
        int first = ShownText.start(link.node().getFirstChild());
        if (first < 0) {
            add(start, end, "");
        } else {
            add(start, first, "");
            add(ShownText.end(link.node().getLastChild()), end, "");
        }
    }

    private void leaveOut(RedactionCuts.Cut cut) {
        Shown part = cut.part();
        touched.add(part.block());
        if (plain.contains(part.block()) && before.blocks.get(part.block()).inline()) {
            return;
        }
        String text = cut.text();
        if (text == null) {
            add(cut.start(), cut.end(), redaction.mark());
        } else if (part.kind() == Shown.Kind.HTML && part.start() >= 0) {
            add(cut.start(), cut.end(), html(before.source.substring(part.start(), part.end()), text));
        } else if (part.kind() == Shown.Kind.LINE) {
            add(cut.start(), cut.end(), text);
        } else {
            add(cut.start(), cut.end(), Characters.escaped(text));
        }
    }

    /** With its tags if no passage is split by them, else as its bare text. */
    private String html(String source, String text) {
        String kept = redaction.inSource(source);
        return redaction.isIn(ShownText.textOf(kept))
                ? "<pre>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</pre>"
                : kept;
    }

    private void add(int start, int end, String text) {
        if (start >= 0) {
            edits.add(new Edit(start, end, text));
        }
    }
}
