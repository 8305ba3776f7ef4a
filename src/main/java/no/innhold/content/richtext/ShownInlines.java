package no.innhold.content.richtext;

import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Reads what the inline Markdown of a block shows; the alternative text of an image stands where the image does. */
final class ShownInlines {

    private final ShownText into;

    ShownInlines(ShownText into) {
        this.into = into;
    }

    void read(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text text) {
                add(node, text.getLiteral(), Shown.Kind.TEXT);
            } else if (node instanceof Code code) {
                add(node, code.getLiteral(), Shown.Kind.CODE);
            } else if (node instanceof HtmlInline html) {
                boolean lineBreak = HtmlTag.of(html.getLiteral()).isLineBreak();
                add(node, lineBreak ? " " : "", Shown.Kind.HTML);
            } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                into.shown.add(Shown.gap(into.block(), parent));
            } else {
                if (node instanceof Link || node instanceof Image) {
                    into.destined.add(Destined.of(node, into.block()));
                }
                read(node);
            }
        }
    }

    private void add(Node node, String text, Shown.Kind kind) {
        into.shown.add(Shown.between(
                into.source, ShownText.start(node), ShownText.end(node), text, kind, into.block(), node.getParent()));
    }
}
