package no.innhold.content.richtext;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/** Reads blocks of Markdown. Recursion is as deep as {@link Markdown} lets blocks nest. */
final class BlockReader {

    private final Occurrences found;

    BlockReader(Occurrences found) {
        this.found = found;
    }

    List<Block> read(Node parent) {
        List<Block> blocks = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            read(node, blocks);
        }
        return blocks;
    }

    /** Nodes that are not named here, such as link definitions, show nothing. */
    private void read(Node node, List<Block> into) {
        if (node instanceof Paragraph) {
            readParagraph(node, into);
        } else if (node instanceof Heading heading) {
            readHeading(heading, into);
        } else if (node instanceof ListBlock list) {
            readList(list, into);
        } else if (node instanceof BlockQuote) {
            List<Block> content = read(node);
            if (!content.isEmpty()) {
                into.add(new Block.Quote(content));
            }
        } else if (node instanceof TableBlock) {
            readTable(node, into);
        } else if (node instanceof FencedCodeBlock code) {
            addCode(CodeLanguage.of(code.getInfo()), code.getLiteral(), into);
        } else if (node instanceof IndentedCodeBlock code) {
            addCode(null, code.getLiteral(), into);
        } else if (node instanceof HtmlBlock html) {
            HtmlText.paragraphs(html.getLiteral()).forEach(content -> addHtml(html, content, into));
        } else if (node instanceof ThematicBreak) {
            into.add(new Block.Divider());
        }
    }

    private void readParagraph(Node node, List<Block> into) {
        for (Piece piece : new InlineReader(found, false).readAll(node)) {
            if (piece instanceof Piece.Picture picture) {
                addImage(picture, into);
            } else if (piece instanceof Piece.Run run) {
                addParagraph(node, Pieces.trimmed(run.content()), into);
            }
        }
    }

    private void addHtml(HtmlBlock html, List<Inline> content, List<Block> into) {
        found.plain(html, Inline.textOf(content));
        found.endPassage();
        addParagraph(html, content, into);
    }

    private void addParagraph(Node source, List<Inline> content, List<Block> into) {
        if (!content.isEmpty()) {
            into.add(new Block.Paragraph(content));
            found.prose(source, Inline.textOf(content));
        }
    }

    private void addImage(Piece.Picture picture, List<Block> into) {
        into.add(picture.image().node());
        found.image(picture.image());
    }

    /** An empty heading stays: editors are told about it. Images in a heading follow it. */
    private void readHeading(Heading node, List<Block> into) {
        List<Piece> pieces = new InlineReader(found, false).readAll(node);
        List<Inline> content = Pieces.joined(pieces);
        Block.Heading heading = new Block.Heading(Math.max(2, node.getLevel()), content);
        into.add(heading);
        found.headings.add(Occurrences.located(node, heading));
        found.prose(node, Inline.textOf(content));
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Picture picture) {
                addImage(picture, into);
            }
        }
    }

    private void readList(ListBlock node, List<Block> into) {
        List<List<Block>> items = new ArrayList<>();
        for (Node item = node.getFirstChild(); item != null; item = item.getNext()) {
            List<Block> blocks = read(item);
            if (!blocks.isEmpty()) {
                items.add(blocks);
            }
        }
        if (!items.isEmpty()) {
            into.add(new Block.ItemList(node instanceof OrderedList, items));
        }
    }

    /** A header of a single bar is a table without columns to commonmark; there is nothing to show of it. */
    private void readTable(Node node, List<Block> into) {
        List<List<Inline>> header = List.of();
        List<List<List<Inline>>> rows = new ArrayList<>();
        for (Node part = node.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (part instanceof TableHead) {
                    header = readCells(row);
                } else {
                    rows.add(readCells(row));
                }
            }
        }
        if (header.isEmpty()) {
            return;
        }
        Block.Table table = new Block.Table(header, rows);
        into.add(table);
        found.tables.add(Occurrences.located(node, table));
    }

    private List<List<Inline>> readCells(Node row) {
        List<List<Inline>> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            List<Inline> content = Pieces.joined(new InlineReader(found, true).readAll(cell));
            cells.add(content);
            found.prose(cell, Inline.textOf(content));
        }
        return cells;
    }

    private static void addCode(@Nullable String language, String literal, List<Block> into) {
        if (!literal.isBlank()) {
            String text = literal.endsWith("\n") ? literal.substring(0, literal.length() - 1) : literal;
            into.add(new Block.CodeBlock(language, text));
        }
    }
}
