package no.innhold.content.richtext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Collects inline content. Adjacent texts become one node, several spaces one, as HTML shows them. Texts are
 * gathered in a buffer, since a paragraph of a million lines is a million texts.
 */
final class Pieces {

    private static final Pattern SPACES = Pattern.compile(" {2,}");

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Inline> run = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    void text(String more) {
        text.append(more);
    }

    void add(Inline node) {
        if (node instanceof Inline.Text plain) {
            text.append(plain.text());
            return;
        }
        endText();
        run.add(node);
    }

    void add(Located<Block.Image> image) {
        endRun();
        pieces.add(new Piece.Picture(image));
    }

    List<Piece> end() {
        endRun();
        return List.copyOf(pieces);
    }

    /** All inline nodes of the pieces as one run, without the images. */
    static List<Inline> joined(List<Piece> pieces) {
        Pieces joined = new Pieces();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Run part) {
                part.content().forEach(joined::add);
            }
        }
        joined.endText();
        return trimmed(joined.run);
    }

    /** The run without spaces and breaks at either end; empty if nothing of it can be seen. */
    static List<Inline> trimmed(List<Inline> run) {
        if (Characters.isInvisible(Inline.textOf(run))) {
            return List.of();
        }
        int from = 0;
        while (isBlank(run.get(from))) {
            from++;
        }
        int to = run.size();
        while (isBlank(run.get(to - 1))) {
            to--;
        }
        List<Inline> trimmed = new ArrayList<>(run.subList(from, to));
        if (trimmed.get(0) instanceof Inline.Text first) {
            trimmed.set(0, new Inline.Text(first.text().stripLeading()));
        }
        int last = trimmed.size() - 1;
        if (trimmed.get(last) instanceof Inline.Text end) {
            trimmed.set(last, new Inline.Text(end.text().stripTrailing()));
        }
        return trimmed;
    }

    private static boolean isBlank(Inline node) {
        return node instanceof Inline.Break
                || node instanceof Inline.Text plain && plain.text().isBlank();
    }

    private void endText() {
        String line = SPACES.matcher(Characters.onOneLine(text.toString())).replaceAll(" ");
        if (!line.isEmpty()) {
            run.add(new Inline.Text(line));
        }
        text.setLength(0);
    }

    private void endRun() {
        endText();
        if (!run.isEmpty()) {
            pieces.add(new Piece.Run(List.copyOf(run)));
            run.clear();
        }
    }
}
