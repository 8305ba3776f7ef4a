package no.innhold.content.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.no",
                "HTTP://a.no",
                "https://a.no/b?c=d#e",
                "https://bærum.no/æ",
                "https://a.no/b:c",
                "mailto:post@a.no?subject=b",
                "tel:+4767504050",
                "/",
                "/a",
                "/a//b",
                "/a:b",
                "#a"
            })
    void links_lead_to_the_web_to_people_and_within_the_site(String href) {
        assertThat(Destination.isLink(href)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#",
                "?a",
                "a",
                "a/b",
                "./a",
                "//a.no",
                "/\\a.no",
                "\\\\a.no",
                "/\t/a.no",
                "/a\nb",
                "http:",
                "http:a.no",
                "http:/a.no",
                "http://",
                "http:///a.no",
                "https://?a",
                "http:\\\\a.no",
                "https://a.no\\@b.no",
                "https://a.no/\u202Egnp",
                "https://a.no/\u00A0b",
                "https://a.no/\uD800",
                "mailto:",
                "tel:",
                "javascript:alert(1)",
                "JAVASCRIPT:alert(1)",
                " javascript:alert(1)",
                "\u0001javascript:alert(1)",
                "java\nscript:alert(1)",
                "javascript\u003A//a.no",
                "vbscript:a",
                "data:text/html,a",
                "file:///etc/passwd",
                "ftp://a.no",
                "blob:https://a.no/b",
                "intent://a",
                "media:0198c0de-0000-7000-8000-0123456789ab",
                "view-source:https://a.no",
                "x:https://a.no"
            })
    void links_lead_nowhere_else(String href) {
        assertThat(Destination.isLink(href)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:a@b.no", "tel:1", "#a", "//a.no/b.png", "data:image/png;base64,AAAA", "a.png"})
    void images_come_from_the_web_or_the_site_only(String href) {
        assertThat(Destination.isImage(href)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "media:",
                "media:1",
                "media:0198c0de-0000-7000-8000-0123456789ab/",
                "media:0198c0de00007000800000123456789ab",
                "MEDIA:0198c0de-0000-7000-8000-0123456789ab",
                "media:../../keys"
            })
    void media_is_named_by_a_uuid(String destination) {
        assertThat(Destination.mediaId(destination)).isNull();
    }

    @Test
    void the_id_of_media_is_in_lower_case() {
        assertThat(Destination.mediaId("media:0198C0DE-0000-7000-8000-0123456789AB"))
                .isEqualTo("0198c0de-0000-7000-8000-0123456789ab");
    }
}
