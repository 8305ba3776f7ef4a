package no.innhold.content.richtext;

import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Reads the inline content of one block of Markdown. What the tree has no node for is read as its text. */
final class InlineReader {

    private final Occurrences found;
    private final boolean imagesAsText;
    private boolean inLink;

    /** The raw HTML element whose content browsers do not show, while inside one. */
    private @Nullable String hidden;

    /** @param imagesAsText whether images stand as their alternative text, for places that hold inline nodes only */
    InlineReader(Occurrences found, boolean imagesAsText) {
        this.found = found;
        this.imagesAsText = imagesAsText;
    }

    /** Reads all of a block. */
    List<Piece> readAll(Node block) {
        List<Piece> pieces = read(block);
        found.endPassage();
        return pieces;
    }

    private List<Piece> read(Node parent) {
        Pieces pieces = new Pieces();
        readChildren(parent, pieces);
        return pieces.end();
    }

    private void readChildren(Node parent, Pieces into) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            read(node, into);
        }
    }

    private void read(Node node, Pieces into) {
        if (node instanceof HtmlInline html) {
            readTag(HtmlTag.of(html.getLiteral()), into);
        } else if (node instanceof Emphasis) {
            wrap(node, into, false);
        } else if (node instanceof StrongEmphasis) {
            wrap(node, into, true);
        } else if (node instanceof Link link) {
            readLink(link, into);
        } else if (node instanceof Image image) {
            readImage(image, into);
        } else if (node.getFirstChild() != null) {
            readChildren(node, into);
        } else if (hidden == null) {
            readLeaf(node, into);
        }
    }

    private void readLeaf(Node node, Pieces into) {
        if (node instanceof Text text) {
            into.text(text.getLiteral());
            plain(node, text.getLiteral());
        } else if (node instanceof Code code) {
            into.add(new Inline.Code(code.getLiteral()));
            plain(node, code.getLiteral());
        } else if (node instanceof SoftLineBreak) {
            into.text(" ");
            found.plainSpace();
        } else if (node instanceof HardLineBreak) {
            into.add(new Inline.Break());
            found.plainSpace();
        }
    }

    private void plain(Node node, String text) {
        if (!inLink) {
            found.plain(node, text);
        }
    }

    private void readTag(HtmlTag tag, Pieces into) {
        if (hidden != null) {
            hidden = tag.closes(hidden) ? null : hidden;
        } else if (tag.opensHidden()) {
            hidden = tag.name();
        } else if (tag.isLineBreak()) {
            into.add(new Inline.Break());
            found.plainSpace();
        }
    }

    private void wrap(Node node, Pieces into, boolean strong) {
        for (Piece piece : read(node)) {
            if (piece instanceof Piece.Picture picture) {
                into.add(picture.image());
            } else if (piece instanceof Piece.Run run) {
                into.add(strong ? new Inline.Strong(run.content()) : new Inline.Emphasis(run.content()));
            }
        }
    }

    private void readLink(Link node, Pieces into) {
        String href = inLink || hidden != null ? null : address(node);
        if (href == null) {
            readChildren(node, into);
            return;
        }
        found.endPassage();
        inLink = true;
        List<Piece> pieces = read(node);
        inLink = false;
        String label = href;
        boolean named = false;
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Picture picture) {
                into.add(picture.image());
                String alt = picture.image().node().alt();
                label = Characters.isInvisible(alt) ? label : alt;
            } else if (piece instanceof Piece.Run run && !Characters.isInvisible(Inline.textOf(run.content()))) {
                add(node, new Inline.Link(href, run.content()), into);
                named = true;
            }
        }
        // An image leaves the link it stood in, and a link without visible text cannot be followed: both get a name.
        if (!named) {
            add(node, new Inline.Link(href, List.of(new Inline.Text(label))), into);
        }
    }

    private @Nullable String address(Link node) {
        if (!found.canHold(node.getDestination(), null)) {
            return null;
        }
        String href = Destination.withoutSpaces(node.getDestination());
        if (!Destination.isLink(href)) {
            found.unusable(node, node.getDestination(), false);
            return null;
        }
        return href;
    }

    private void add(Link source, Inline.Link link, Pieces into) {
        into.add(link);
        found.link(source, link);
    }

    private void readImage(Image node, Pieces into) {
        if (hidden != null) {
            readChildren(node, into);
            return;
        }
        String alt = alternativeText(node);
        Block.Image image =
                imagesAsText || !found.canHold(node.getDestination(), node.getTitle()) ? null : image(node, alt);
        if (image == null) {
            into.text(alt);
        } else {
            into.add(Occurrences.located(node, image));
        }
    }

    private Block.@Nullable Image image(Image node, String alt) {
        String media = Destination.mediaId(node.getDestination());
        String href = Destination.withoutSpaces(node.getDestination());
        if (media == null && !Destination.isImage(href)) {
            found.unusable(node, node.getDestination(), true);
            return null;
        }
        String title = node.getTitle();
        String caption = title == null || Characters.isInvisible(title) ? null : title.strip();
        return new Block.Image(media == null ? href : null, media, alt, caption);
    }

    private static String alternativeText(Image node) {
        return Inline.textOf(Pieces.joined(new InlineReader(new Occurrences(""), true).readAll(node)));
    }
}
