package no.innhold.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Collections;
import no.innhold.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no text may consist of is refused when it is sent, with a pointer. */
@QuarkusTest
class RefusedTextTest {

    private final Desk author = Desk.of("author");

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "0000-01-01", "+10000-01-01", "2026-02-30"})
    void a_day_has_a_year_of_four_digits(String day) {
        assertThat(refusal("{\"title\":\"a\",\"reviewBy\":\"" + day + "\"}"))
                .isEqualTo("422 invalid-content /reviewBy invalid-value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u00a0\\u200b", "Konsern \\u202etxt.exe", "a\\nb", "\\u200b"})
    void a_title_is_one_line_that_can_be_seen_as_it_is(String title) {
        assertThat(refusal("{\"title\":\"" + title + "\"}")).startsWith("422 invalid-content /title ");
    }

    @Test
    void a_list_has_an_end() {
        String many = String.join(",", Collections.nCopies(20_000, "\"recovery\""));

        assertThat(refusal("{\"title\":\"a\",\"topics\":[" + many + "]}"))
                .isEqualTo("422 invalid-content /topics size");
    }

    @Test
    void of_many_errors_a_hundred_are_told() {
        String many = String.join(",", Collections.nCopies(5_000, "{\"title\":\"\"}"));

        assertThat(author.post("/manage/v1/news", "{\"title\":\"a\",\"links\":[" + many + "]}")
                        .jsonPath()
                        .getList("errors"))
                .hasSize(100);
    }

    @Test
    void an_action_that_is_told_nothing_takes_nothing() {
        assertThat(Problems.of(
                        author.post("/manage/v1/news/0198c0de-0000-7000-8000-00000000dead/untrash", "{\"a\":1}")))
                .startsWith("400 malformed-json /a ");
    }

    @Test
    void a_national_identity_number_is_no_part_of_a_name() {
        String topic = "{\"title\":{\"nb\":\"Emne 17054026641\"},\"slug\":\"emne-x\"}";
        assertThat(Problems.of(Desk.of("publisher").post("/manage/v1/topics", topic)))
                .startsWith("422 invalid-content /title/nb ");
        assertThat(errorOf("/manage/v1/topics", topic, "nb"))
                .isEqualTo("/title/nb Navnet inneholder noe som ser ut som et fødselsnummer. Bruk et annet.");
        assertThat(errorOf("/manage/v1/organisations", """
                {"name":{"en":"Unit 170540-26641"},"slug":"enhet-x","kind":"voluntary"}""", "en"))
                .isEqualTo("/name/en The name contains something that looks like a Norwegian national identity number."
                        + " Use another.");
        assertThat(errorOf("/manage/v1/topics", """
                {"title":{"nb":"Emne"},"slug":"emne-170540-26641"}""", "nb"))
                .isEqualTo("/slug Adressen inneholder noe som ser ut som et fødselsnummer. Bruk en annen.");
    }

    /** An entry is public as soon as it is saved; there is no finding that could stop it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "organisations | {'name':{'nb':'X'},'kind':'other','url':'https://x.no/01019010046'} | /url",
                "organisations | {'name':{'nb':'X'},'kind':'other','location':{'name':'010190 10046'}} | /location/name",
                "organisations | {'name':{'nb':'X'},'kind':'other','location':{'streetAddress':'Vei 01019010046'}} | /location/streetAddress",
                "organisations | {'name':{'nb':'X'},'kind':'other','location':{'locality':'010190-10046'}} | /location/locality",
                "topics | {'title':{'nb':'X'},'los':'https://psi.norge.no/01019010046'} | /los",
            })
    void a_national_identity_number_is_nowhere_in_an_entry(String collection, String json, String pointer) {
        assertThat(Problems.of(Desk.of("publisher").post("/manage/v1/" + collection, json.replace('\'', '"'))))
                .isEqualTo("422 invalid-content " + pointer + " national-identity-number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u00a0\\u200b", "Konsern \\u202etxt.exe", "a\\nb", "\\u2066a"})
    void a_name_of_an_entry_is_one_line_that_can_be_seen_as_it_is(String name) {
        Desk publisher = Desk.of("publisher");
        assertThat(Problems.of(
                        publisher.post("/manage/v1/topics", "{\"title\":{\"nb\":\"X\",\"en\":\"" + name + "\"}}")))
                .isEqualTo("422 invalid-content /title/en invisible");
        assertThat(Problems.of(publisher.post(
                        "/manage/v1/organisations", "{\"name\":{\"nb\":\"" + name + "\"},\"kind\":\"other\"}")))
                .isEqualTo("422 invalid-content /name/nb invisible");
    }

    private static String errorOf(String target, String json, String language) {
        JsonPath problem = Desk.of("publisher")
                .post(target, json, "Accept-Language", language)
                .jsonPath();
        return problem.getString("errors[0].pointer") + " " + problem.getString("errors[0].detail");
    }

    private String refusal(String json) {
        return Problems.of(author.post("/manage/v1/news", json));
    }
}
