package no.innhold.content.richtext;

import java.util.List;

/** Inline content of Markdown as the tree can hold it: runs of inline nodes with the images that stood between them. */
sealed interface Piece {

    record Run(List<Inline> content) implements Piece {}

    record Picture(Located<Block.Image> image) implements Piece {}
}
