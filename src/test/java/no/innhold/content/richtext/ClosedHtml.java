package no.innhold.content.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads HTML by the grammar that is promised, which is far narrower than HTML: anything else is a failure. */
final class ClosedHtml {

    private static final String VALUE = "[^\"<>]*";
    private static final Pattern TOKEN = Pattern.compile(String.join(
            "|",
            "(?<text>[^<>]+)",
            "<(?<open>h[2-6]|p|ul|ol|li|blockquote|pre|code|table|thead|tbody|tr|td|figure|figcaption|strong|em)>",
            "<(?<special>code) class=\"language-[A-Za-z0-9+#._-]{1,32}\">",
            "<(?<header>th) scope=\"col\">",
            "<(?<link>a) href=\"(?:(?:mailto|tel):|/(?![/\\\\])|#)" + VALUE + "\">",
            "<(?<outward>a) href=\"(?i:https?)://[^/\"<>]" + VALUE + "\" rel=\"noopener\">",
            "<(?<empty>hr|br|img src=\"(?:(?i:https?)://[^/\"<>]|/(?![/\\\\]))" + VALUE + "\" alt=\"" + VALUE + "\")>",
            "</(?<close>[a-z1-6]+)>"));
    private static final Pattern LONE_AMPERSAND = Pattern.compile("&(?!amp;|lt;|gt;|quot;)");
    private static final Set<String> OPENING = Set.of("open", "special", "header", "link", "outward");

    private ClosedHtml() {}

    static void check(String html) {
        Deque<String> open = new ArrayDeque<>();
        Matcher token = TOKEN.matcher(html);
        int end = 0;
        while (end < html.length()) {
            assertThat(token.find(end) && token.start() == end)
                    .as("at %d of %s", end, html)
                    .isTrue();
            end = token.end();
            String close = token.group("close");
            if (close != null) {
                assertThat(open).as("closing %s in %s", close, html).isNotEmpty();
                assertThat(open.pop()).isEqualTo(close);
            }
            OPENING.stream().map(token::group).filter(name -> name != null).forEach(open::push);
        }
        assertThat(open).as("left open in %s", html).isEmpty();
        assertThat(LONE_AMPERSAND.matcher(html).find()).as(html).isFalse();
    }
}
