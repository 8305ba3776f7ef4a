package no.innhold.content.richtext;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a raw HTML tag in Markdown; comments and declarations have the empty name. */
record HtmlTag(String name, boolean closing) {

    /** Elements whose content is no text for readers. */
    static final Set<String> HIDDEN =
            Set.of("script", "style", "template", "title", "iframe", "object", "noscript", "noembed", "noframes");

    private static final Pattern START = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9-]*)");

    static HtmlTag of(String literal) {
        Matcher start = START.matcher(literal);
        return start.lookingAt()
                ? new HtmlTag(
                        start.group(2).toLowerCase(Locale.ROOT), !start.group(1).isEmpty())
                : new HtmlTag("", false);
    }

    boolean opensHidden() {
        return !closing && HIDDEN.contains(name);
    }

    boolean closes(String element) {
        return closing && name.equals(element);
    }

    boolean isLineBreak() {
        return name.equals("br");
    }
}
