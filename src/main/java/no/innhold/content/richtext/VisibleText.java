package no.innhold.content.richtext;

import java.util.List;

/** What a reader sees of inline nodes. */
final class VisibleText {

    private VisibleText() {}

    /** Appends the text of the nodes, with {@code lineBreak} for each {@link Inline.Break}. */
    static void append(List<Inline> nodes, String lineBreak, StringBuilder text) {
        for (Inline node : nodes) {
            append(node, lineBreak, text);
        }
    }

    private static void append(Inline node, String lineBreak, StringBuilder text) {
        if (node instanceof Inline.Text plain) {
            text.append(plain.text());
        } else if (node instanceof Inline.Code code) {
            text.append(code.text());
        } else if (node instanceof Inline.Strong strong) {
            append(strong.content(), lineBreak, text);
        } else if (node instanceof Inline.Emphasis emphasis) {
            append(emphasis.content(), lineBreak, text);
        } else if (node instanceof Inline.Link link) {
            append(link.content(), lineBreak, text);
        } else {
            text.append(lineBreak);
        }
    }
}
