package no.innhold.content.richtext;

import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Writes HTML. Both the rendering and the sanitiser write through this class, which is why sanitising what was
 * rendered changes nothing; the sanitiser's own writer turns {@code @} and {@code =} into entities.
 */
final class HtmlWriter implements HtmlStreamEventReceiver {

    private static final Set<String> VOID = Set.of("br", "hr", "img");

    private final StringBuilder html = new StringBuilder();

    @Override
    public void openDocument() {}

    @Override
    public void closeDocument() {}

    /** @param attributes names and values in turn */
    @Override
    public void openTag(String element, List<String> attributes) {
        html.append('<').append(element);
        for (int i = 0; i < attributes.size(); i += 2) {
            html.append(' ').append(attributes.get(i)).append("=\"");
            escape(attributes.get(i + 1), true);
            html.append('"');
        }
        html.append('>');
    }

    @Override
    public void closeTag(String element) {
        if (!VOID.contains(element)) {
            html.append("</").append(element).append('>');
        }
    }

    @Override
    public void text(String text) {
        escape(text, false);
    }

    @Override
    public String toString() {
        return html.toString();
    }

    private void escape(String text, boolean inAttribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '&') {
                html.append("&amp;");
            } else if (c == '<') {
                html.append("&lt;");
            } else if (c == '>') {
                html.append("&gt;");
            } else if (c == '"' && inAttribute) {
                html.append("&quot;");
            } else {
                html.append(c);
            }
        }
    }
}
