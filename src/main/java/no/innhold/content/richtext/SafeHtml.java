package no.innhold.content.richtext;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.PolicyFactory;

/**
 * The second wall: whatever the rendering may do wrong one day, only these elements, attributes and schemes leave the
 * service. Trees that come from {@link RichText} pass unchanged.
 */
final class SafeHtml {

    private static final String ELEMENTS = "h2 h3 h4 h5 h6 p ul ol li blockquote pre code table thead tbody tr th td"
            + " figure img figcaption hr br a strong em";

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(ELEMENTS.split(" "))
            .allowUrlProtocols("http", "https", "mailto", "tel")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("rel")
            .matching(true, "noopener")
            .onElements("a")
            .allowAttributes("src", "alt")
            .onElements("img")
            .allowAttributes("scope")
            .matching(true, "col")
            .onElements("th")
            .allowAttributes("class")
            .matching(Pattern.compile("language-[A-Za-z0-9+#._-]{1,32}"))
            .onElements("code")
            .toFactory();

    private SafeHtml() {}

    static String sanitised(String html) {
        HtmlWriter out = new HtmlWriter();
        HtmlSanitizer.sanitize(html, POLICY.apply(out));
        return out.toString();
    }

    /** The address in the form the sanitiser leaves alone: it encodes brackets, which end addresses elsewhere. */
    static String address(String href) {
        return href.replace("(", "%28").replace(")", "%29").replace("{", "%7b").replace("}", "%7d");
    }
}
