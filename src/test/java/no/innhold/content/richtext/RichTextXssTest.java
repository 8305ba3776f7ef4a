package no.innhold.content.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Attempts to bring markup or script through Markdown. */
class RichTextXssTest {

    static Stream<String> attempts() {
        return Stream.of(
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "a <script>alert(1)</script> b",
                "a <script\n>alert(1)</script\n> b",
                "<script>alert(1)",
                "<img src=x onerror=alert(1)>",
                "a <img src=x onerror=alert(1)> b",
                "<img src=\"x\" onerror=\"alert(1)\"",
                "<svg onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<svg><a xlink:href=\"javascript:alert(1)\"><text>a</text></a></svg>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<iframe src=\"javascript:alert(1)\"></iframe>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<object data=\"data:text/html,<script>alert(1)</script>\"></object>",
                "<embed src=\"javascript:alert(1)\">",
                "<a href=\"javascript:alert(1)\">a</a>",
                "<a href=javascript:alert(1)>a</a>",
                "<form action=\"javascript:alert(1)\"><button>a</button></form>",
                "<input autofocus onfocus=alert(1)>",
                "<details open ontoggle=alert(1)>a</details>",
                "<body onload=alert(1)>",
                "<base href=\"//evil.example/\">",
                "<meta http-equiv=\"refresh\" content=\"0;url=javascript:alert(1)\">",
                "<link rel=stylesheet href=\"//evil.example/x.css\">",
                "<style>@import '//evil.example/x.css';</style>",
                "<div style=\"background:url(javascript:alert(1))\">a</div>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<textarea><img src=x onerror=alert(1)></textarea>",
                "<title><img src=x onerror=alert(1)></title>",
                "<xmp><img src=x onerror=alert(1)></xmp>",
                "<template><script>alert(1)</script></template>",
                "<!--><img src=x onerror=alert(1)>-->",
                "<!-- --!><img src=x onerror=alert(1)> -->",
                "<![CDATA[<img src=x onerror=alert(1)>]]>",
                "<?xml version=\"1.0\"?><img src=x onerror=alert(1)>",
                "<%<img src=x onerror=alert(1)>%>",
                "<x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">alert(1)</x:script>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "&#60;img src=x onerror=alert(1)&#62;",
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "[a](<java\tscript:alert(1)>)",
                "[a](javascript&colon;alert(1))",
                "[a](&#106;avascript:alert(1))",
                "[a](&#x6A;&#x61;vascript&#58;alert(1))",
                "[a](java&Tab;script:alert(1))",
                "[a](java&NewLine;script:alert(1))",
                "[a](&#1;javascript:alert(1))",
                "[a](\\javascript:alert(1))",
                "[a](javascript\\:alert(1))",
                "[a](  javascript:alert(1))",
                "[a](<javascript:alert(1)>)",
                "[a](javascript://a.no/%0aalert(1))",
                "[a](vbscript:msgbox(1))",
                "[a](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
                "[a](feed:javascript:alert(1))",
                "[a](//evil.example)",
                "[a](/\\evil.example)",
                "[a](/&Tab;/evil.example)",
                "[a](https:evil.example)",
                "[a](/b \"onmouseover=alert(1)\")",
                "[a](/b'onmouseover='alert(1))",
                "[a](/b\"onmouseover=\"alert(1))",
                "[a](</b\"><img/src=x/onerror=alert(1)>>)",
                "[a](https://a.no/\"onmouseover=alert(1)//)",
                "[a]: javascript:alert(1)\n[a]",
                "[a]\n\n[a]: <data:text/html,b>",
                "<javascript:alert(1)>",
                "<a@b.no\"onmouseover=alert(1)>",
                "https://a.no/\"onmouseover=alert(1)",
                "https://a.no/<script>alert(1)</script>",
                "![a](javascript:alert(1))",
                "![a](data:image/svg+xml,<svg/onload=alert(1)>)",
                "![\"onerror=alert(1)](/b.png)",
                "![a](/b.png \"\\\"><script>alert(1)</script>\")",
                "![a](/b\"onerror=\"alert(1).png)",
                "![<img src=x onerror=alert(1)>](/b.png)",
                "![a](media:../../keys)",
                "[![a](javascript:b)](javascript:c)",
                "[<img src=x onerror=alert(1)>](/b)",
                "[a<script>](/b)alert(1)</script>",
                "```\"><script>alert(1)</script>\na\n```",
                "~~~html onload=\"alert(1)\n<script>alert(1)</script>\n~~~",
                "```js\" onclick=\"alert(1)\na\n```",
                "`<img src=x onerror=alert(1)>`",
                "    <script>alert(1)</script>",
                "| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |",
                "| a\\|<b onclick=alert(1)> |\n|---|",
                "# <img src=x onerror=alert(1)>",
                "> <script>\n> alert(1)\n> </script>",
                "- <script>alert(1)</script>",
                "**<script>alert(1)</script>**",
                "<div>\n\n<script>alert(1)\n\n</script>\n</div>",
                "<b>\n<script>alert(1)</script>",
                "{{constructor.constructor('alert(1)')()}}",
                "a\u0000<script>alert(1)</script>",
                "<\u0000script>alert(1)</script>",
                "\u2028<script>alert(1)</script>",
                "\uD800<script>alert(1)</script>",
                "\uFF1Cscript\uFF1Ealert(1)\uFF1C/script\uFF1E",
                "+ADw-script+AD4-alert(1)+ADw-/script+AD4-");
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void the_html_stays_within_the_closed_list(String markdown) {
        ClosedHtml.check(RichText.parse(markdown).html());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<script>alert(1)</script>~''",
                "a <script>alert(1)</script> b~<p>a b</p>",
                "<img src=x onerror=alert(1)>~''",
                "<a href=\"javascript:b\">a</a>~<p>a</p>",
                "&lt;script&gt;~<p>&lt;script&gt;</p>",
                "[a](javascript:b)~<p>a</p>",
                "![a](javascript:b)~<p>a</p>",
                "[a](/b \"onclick=c\")~<p><a href=\"/b\">a</a></p>",
                "[a](/b\"onclick=\"c)~<p><a href=\"/b&quot;onclick=&quot;c\">a</a></p>",
                "<javascript:a>~<p>javascript:a</p>",
                "`<b>`~<p><code>&lt;b&gt;</code></p>",
                "[a](//b.no)~<p>a</p>",
                "[a<script>](/b)alert(1)</script>c~<p><a href=\"/b\">a</a>c</p>"
            })
    void what_remains_is_the_visible_text(String markdown, String html) {
        assertThat(RichText.parse(markdown).html()).isEqualTo(html);
    }

    @Test
    void there_are_many_attempts() {
        assertThat(attempts()).hasSizeGreaterThan(90).doesNotHaveDuplicates();
    }
}
