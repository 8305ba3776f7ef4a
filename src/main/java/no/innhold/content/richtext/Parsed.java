package no.innhold.content.richtext;

import java.util.List;

/** A rich text after reading: the tree, and what {@link Occurrences} holds of it. */
record Parsed(
        List<Block> blocks,
        List<Located<Inline.Link>> links,
        List<Located<Block.Heading>> headings,
        List<Located<Block.Image>> images,
        List<Located<Block.Table>> tables,
        List<Located<String>> prose,
        List<Passage> passages,
        List<Located<Unusable>> unusable) {

    static Parsed of(String markdown) {
        Occurrences found = new Occurrences(markdown);
        List<Block> blocks = new BlockReader(found).read(Markdown.parse(markdown));
        return new Parsed(
                List.copyOf(blocks),
                List.copyOf(found.links),
                List.copyOf(found.headings),
                List.copyOf(found.images),
                List.copyOf(found.tables),
                List.copyOf(found.prose),
                List.copyOf(found.passages),
                List.copyOf(found.unusable));
    }
}
