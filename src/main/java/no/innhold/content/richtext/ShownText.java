package no.innhold.content.richtext;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/** All that Markdown shows, in the order of the source, with the places it comes from. */
final class ShownText {

    /**
     * What a block shows is written between these places, {@code start} negative if that cannot be told.
     *
     * @param inline whether it is inline Markdown
     */
    record Content(int start, int end, boolean inline) {}

    final String source;
    final List<Shown> shown = new ArrayList<>();
    final List<Content> blocks = new ArrayList<>();
    final List<Destined> destined = new ArrayList<>();

    private ShownText(String source) {
        this.source = source;
    }

    static ShownText of(String source) {
        ShownText text = new ShownText(source);
        text.readChildren(Markdown.parse(source));
        return text;
    }

    /** The number of the block that is being read. */
    int block() {
        return blocks.size() - 1;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        shown.forEach(part -> text.append(part.text()));
        return text.toString();
    }

    /** Stretches of the source that show nothing, but for raw HTML: markup, addresses, titles, comments. */
    List<Redaction.Range> between() {
        List<Redaction.Range> stretches = new ArrayList<>();
        int begin = 0;
        for (Shown part : shown) {
            if (part.isWritten() && part.start() >= begin) {
                stretches.add(new Redaction.Range(begin, part.start()));
                begin = part.end();
            }
        }
        stretches.add(new Redaction.Range(begin, source.length()));
        return stretches;
    }

    private void readChildren(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            read(node);
        }
    }

    private void read(Node node) {
        if (node instanceof Paragraph || node instanceof TableCell) {
            readInlines(node, new Content(start(node), end(node), true));
        } else if (node instanceof Heading) {
            readInlines(node, new Content(start(node.getFirstChild()), end(node.getLastChild()), true));
        } else if (node instanceof FencedCodeBlock code) {
            readCode(code, code.getLiteral());
        } else if (node instanceof IndentedCodeBlock code) {
            readCode(code, code.getLiteral());
        } else if (node instanceof HtmlBlock html) {
            readHtml(html);
        } else if (node instanceof LinkReferenceDefinition definition) {
            destined.add(Destined.of(definition, block()));
        } else {
            readChildren(node);
        }
    }

    private void readInlines(Node node, Content content) {
        blocks.add(content);
        String written = content.start() < 0 ? "" : source.substring(content.start(), content.end());
        int first = shown.size();
        new ShownInlines(this).read(node);
        if (node instanceof TableCell && written.contains("\\|")) {
            // places in a cell are counted without the backslashes that tables take away
            StringBuilder text = new StringBuilder();
            List<Shown> parts = shown.subList(first, shown.size());
            parts.forEach(part -> text.append(part.text()));
            parts.clear();
            shown.add(new Shown(text.toString(), Shown.Kind.TEXT, block(), node, content.start(), content.end(), -1));
        }
        shown.add(Shown.gap(block(), null));
    }

    private void readCode(Node node, String literal) {
        blocks.add(new Content(start(node), end(node), false));
        List<SourceSpan> spans = node.getSourceSpans();
        int next = 0;
        for (String whole : literal.split("\n", -1)) {
            // what a tab before it stands for is written in another way
            String line = whole.stripLeading();
            while (!line.isBlank()
                    && next < spans.size()
                    && !written(spans.get(next)).endsWith(line)) {
                next++;
            }
            boolean found = !line.isBlank() && next < spans.size();
            int end = found ? end(spans.get(next)) : -1;
            shown.add(
                    Shown.between(source, found ? end - line.length() : -1, end, line, Shown.Kind.LINE, block(), node));
            shown.add(Shown.gap(block(), node));
            next += found ? 1 : 0;
        }
    }

    private void readHtml(HtmlBlock node) {
        blocks.add(new Content(start(node), end(node), false));
        shown.add(new Shown(textOf(node.getLiteral()), Shown.Kind.HTML, block(), node, start(node), end(node), -1));
        shown.add(Shown.gap(block(), null));
    }

    static String textOf(String html) {
        StringBuilder text = new StringBuilder();
        HtmlText.paragraphs(html)
                .forEach(line -> text.append(Inline.textOf(line)).append(' '));
        return text.toString().strip();
    }

    private String written(SourceSpan span) {
        return source.substring(span.getInputIndex(), end(span));
    }

    static int start(@Nullable Node node) {
        return node == null || node.getSourceSpans().isEmpty()
                ? -1
                : node.getSourceSpans().get(0).getInputIndex();
    }

    static int end(@Nullable Node node) {
        return node == null || node.getSourceSpans().isEmpty()
                ? -1
                : end(node.getSourceSpans().get(node.getSourceSpans().size() - 1));
    }

    private static int end(SourceSpan span) {
        return span.getInputIndex() + span.getLength();
    }
}
