package no.innhold.content.value;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Recoveryhjelpa                                   | recoveryhjelpa
            Pårørendesamtaler                                | parorendesamtaler
            ÆRLIG, ØVERST & ÅPEN                             | aerlig-overst-apen
            Inkluderende praksisarbeid (iKP)                 | inkluderende-praksisarbeid-ikp
            «Easier to Say ‘Recovery’ than to Do Recovery»   | easier-to-say-recovery-than-to-do-recovery
            100 % – på vei                                   | 100-pa-vei
            Čálli Šihkkun Žuoŋŋu Đŧ                          | calli-sihkkun-zuonnu-dt
            Straße Łódź Þór Guðrún œuvre                     | strasse-lodz-thor-gudrun-oeuvre
            ﬁlm ² ｆｕｌｌ İstanbul                             | film-2-full-istanbul
            ---a---b---                                      | a-b
            """)
    void a_title_becomes_a_slug(String title, String slug) {
        assertThat(Slug.of(title)).contains(slug);
    }

    @Test
    void decomposed_letters_and_soft_hyphens_make_no_difference() {
        assertThat(Slug.of("Pa\u030Aro\u0338rende")).contains("parorende");
        assertThat(Slug.of("psy\u00ADkisk\u200B")).contains("psykisk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "–!?", "日本", "0198C0DE-0000-7000-8000-000000000000"})
    void some_titles_give_none(String title) {
        assertThat(Slug.of(title)).isEmpty();
    }

    @Test
    void a_long_title_is_cut_between_words() {
        assertThat(Slug.of("a".repeat(100) + " " + "b".repeat(19) + " c"))
                .contains("a".repeat(100) + "-" + "b".repeat(19));
        assertThat(Slug.of("a".repeat(100) + " " + "b".repeat(20))).contains("a".repeat(100));
        assertThat(Slug.of("a".repeat(130))).contains("a".repeat(120));
    }

    @Test
    void a_number_fits_within_the_length() {
        assertThat(Slug.numbered("recovery", 2)).isEqualTo("recovery-2");
        assertThat(Slug.numbered("a".repeat(100) + "-" + "b".repeat(19), 2)).isEqualTo("a".repeat(100) + "-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a-b", "2021", "a1-2b"})
    void the_form_is_valid(String slug) {
        assertThat(Slug.isValid(slug)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "a-", "-a", "a--b", "A", "å", "a b", "a_b", "a\n"})
    void another_form_is_not(String slug) {
        assertThat(Slug.isValid(slug)).isFalse();
    }

    @Test
    void length_counts() {
        assertThat(Slug.isValid("a".repeat(120))).isTrue();
        assertThat(Slug.isValid("a".repeat(121))).isFalse();
        assertThat(Slug.isValid("a-".repeat(1_000_000) + "a")).isFalse();
    }

    @Test
    void an_id_is_told_from_a_slug() {
        assertThat(Slug.looksLikeId("0198c0de-0000-7000-8000-000000000000")).isTrue();
        assertThat(Slug.looksLikeId("0198C0DE-0000-7000-8000-000000000000")).isTrue();
        assertThat(Slug.looksLikeId("recovery-2")).isFalse();
    }

    @Property
    void a_slug_is_always_valid_and_its_own_slug(@ForAll("titles") String title) {
        Slug.of(title).ifPresent(slug -> {
            assertThat(slug).matches(Slug::isValid);
            assertThat(Slug.of(slug)).contains(slug);
        });
    }

    @Property
    void a_title_with_a_latin_letter_has_a_slug(@ForAll("titles") String title) {
        assertThat(Slug.of(title + "ø")).isPresent();
    }

    @Property
    void a_numbered_slug_is_always_valid(
            @ForAll("titles") String title, @ForAll @IntRange(min = 2, max = 10_000) int number) {
        String slug = Slug.of("a" + title).orElseThrow();

        assertThat(Slug.numbered(slug, number)).matches(Slug::isValid).endsWith("-" + number);
    }

    @Provide
    Arbitrary<String> titles() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('À', 'ž')
                .withCharRange('\u2010', '\u2030')
                .withChars(" -.,:!?«»'0123456789\u0301\u00AD")
                .ofMaxLength(300);
    }
}
