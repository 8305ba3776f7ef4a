package no.innhold.publishing.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "her",
                " HER. ",
                "«her»",
                "(Her!)",
                "her →",
                "h\u00ADer",
                "her\u200B",
                "ｈｅｒ",
                "trykk her",
                "Trykk\u00A0 her",
                "Trykk her for å laste ned rapporten",
                "klikk her!",
                "Klikk her: årsmeldingen",
                "Trykkje her",
                "Les mer …",
                "LES MEIR",
                "mer",
                "meir",
                "lenke",
                "Lenkje",
                "here",
                "Read more »",
                "Click here to open",
                "→",
                "...",
                "pdf"
            })
    void a_text_that_names_no_goal_is_vague(String text) {
        assertThat(LinkText.isVague(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rapporten her",
                "Les rapporten her",
                "Hermann",
                "herlige dager",
                "Trykk herfra",
                "klikk på kartet",
                "mer om musikkterapi",
                "Les mer om IPS ung",
                "2023"
            })
    void a_text_that_names_its_goal_is_not(String text) {
        assertThat(LinkText.isVague(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.jrcollege.no/kurs",
                "HTTP://EXAMPLE.ORG",
                "www.jrcollege.no",
                "example.org/a",
                "EXAMPLE.org/a/",
                " \u200Bhttps://example.org/a"
            })
    void an_address_is_one(String text) {
        assertThat(LinkText.isAddress(text, "https://www.example.org/a")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Example", "https", "example.org", "se https://example.org/a", "post@example.org"})
    void a_name_is_no_address(String text) {
        assertThat(LinkText.isAddress(text, "https://www.example.org/a")).isFalse();
        assertThat(LinkText.isAddress(text, null)).isFalse();
    }

    @Test
    void a_mail_address_is_a_good_text_for_itself() {
        assertThat(LinkText.isAddress("post@example.org", "mailto:post@example.org"))
                .isFalse();
        assertThat(LinkText.isAddress("mailto:post@example.org", "mailto:post@example.org"))
                .isTrue();
    }
}
