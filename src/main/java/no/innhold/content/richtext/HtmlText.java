package no.innhold.content.richtext;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlSanitizer;

/** The text that raw HTML would show, paragraph by paragraph; tags, comments, scripts and styles are left out. */
final class HtmlText implements HtmlSanitizer.Policy {

    private static final Set<String> WITHIN_A_LINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins",
            "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt",
            "u", "var", "wbr");

    private final List<List<Inline>> paragraphs = new ArrayList<>();
    private Pieces line = new Pieces();
    private int hidden;

    private HtmlText() {}

    static List<List<Inline>> paragraphs(String html) {
        HtmlText text = new HtmlText();
        HtmlSanitizer.sanitize(html, text);
        return text.paragraphs;
    }

    @Override
    public void openDocument() {}

    @Override
    public void closeDocument() {
        endLine();
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        if (HtmlTag.HIDDEN.contains(element)) {
            hidden++;
        } else if (element.equals("br")) {
            line.add(new Inline.Break());
        } else if (!WITHIN_A_LINE.contains(element)) {
            endLine();
        }
    }

    @Override
    public void closeTag(String element) {
        if (HtmlTag.HIDDEN.contains(element)) {
            hidden = Math.max(0, hidden - 1);
        } else if (!WITHIN_A_LINE.contains(element)) {
            endLine();
        }
    }

    @Override
    public void text(String chunk) {
        if (hidden == 0) {
            line.text(Characters.onOneLine(chunk));
        }
    }

    private void endLine() {
        List<Inline> content = Pieces.joined(line.end());
        line = new Pieces();
        if (!content.isEmpty()) {
            paragraphs.add(content);
        }
    }
}
