package no.innhold.content.richtext;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a tree as text that reads well by itself, in mail, feeds and search excerpts. */
final class PlainText {

    private PlainText() {}

    static String of(List<Block> blocks) {
        String text = joined(blocks, "\n\n");
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        return text.substring(0, end);
    }

    private static String joined(List<Block> blocks, String separator) {
        return blocks.stream()
                .map(PlainText::of)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(separator));
    }

    private static String of(Block block) {
        if (block instanceof Block.Heading heading) {
            return of(heading.content(), "\n");
        } else if (block instanceof Block.Paragraph paragraph) {
            return of(paragraph.content(), "\n");
        } else if (block instanceof Block.ItemList list) {
            return of(list);
        } else if (block instanceof Block.Quote quote) {
            return joined(quote.content(), "\n\n");
        } else if (block instanceof Block.CodeBlock code) {
            return code.text();
        } else if (block instanceof Block.Table table) {
            return of(table);
        } else if (block instanceof Block.Image image) {
            return of(image);
        }
        return "";
    }

    private static String of(List<Inline> content, String lineBreak) {
        StringBuilder text = new StringBuilder();
        VisibleText.append(content, lineBreak, text);
        return text.toString();
    }

    private static String of(Block.ItemList list) {
        List<String> items = new ArrayList<>();
        for (List<Block> item : list.items()) {
            String marker = list.ordered() ? (items.size() + 1) + ". " : "- ";
            items.add(marker + indented(joined(item, "\n"), marker.length()));
        }
        return String.join("\n", items);
    }

    /** All lines but the first begin under the text, not under the marker. */
    private static String indented(String text, int columns) {
        return text.replace("\n", "\n" + " ".repeat(columns));
    }

    private static String of(Block.Table table) {
        List<String> lines = new ArrayList<>();
        lines.add(line(table.header()));
        table.rows().forEach(row -> lines.add(line(row)));
        return lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    private static String line(List<List<Inline>> cells) {
        return cells.stream().map(cell -> of(cell, " ")).collect(Collectors.joining("\t"));
    }

    private static String of(Block.Image image) {
        String caption = image.caption();
        if (caption == null || caption.equals(image.alt())) {
            return image.alt();
        }
        return image.alt().isEmpty() ? caption : image.alt() + "\n" + caption;
    }
}
