package no.innhold.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import no.innhold.Desk;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not plainly what was meant is refused, with the place. */
@QuarkusTest
class StrictBodyTest {

    private static final String NEWS = "/manage/v1/news";

    @Inject
    Editor editor;

    private final Desk author = Desk.of("author");
    private int before;

    @BeforeEach
    void count() {
        before = documents();
    }

    @AfterEach
    void nothingWasSaved() {
        assertThat(documents()).isEqualTo(before);
        editor.cleanUp();
    }

    private int documents() {
        return author.get(NEWS).jsonPath().getInt("page.total");
    }

    @Test
    void an_unknown_property_is_named_with_what_was_probably_meant() {
        Response refused = author.post(NEWS, "{\"title\":\"x\",\"sumary\":\"y\"}");

        assertThat(Problems.of(refused)).isEqualTo("400 malformed-json /sumary unknown-property");
        assertThat(refused.jsonPath().getString("errors[0].suggestion")).isEqualTo("summary");
        assertThat(refused.jsonPath().getString("detail"))
                .isEqualTo("Feltet «sumary» finnes ikke her. Mente du «summary»?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\":\"x\",\"title\":\"y\"} | 400 malformed-json /title duplicate-property",
                "{\"title\":\"x\",\"links\":[{\"title\":\"a\",\"title\":\"b\"}]} | 400 malformed-json /links/0/title duplicate-property",
                "{\"title\":12} | 400 malformed-json /title wrong-type",
                "{\"title\":true} | 400 malformed-json /title wrong-type",
                "{\"title\":[\"x\"]} | 400 malformed-json /title wrong-type",
                "{\"title\":\"x\",\"topics\":\"recovery\"} | 400 malformed-json /topics wrong-type",
                "{\"title\":\"x\",\"topics\":[7]} | 400 malformed-json /topics/0 wrong-type",
                "{\"title\":\"x\",\"image\":{\"decorative\":\"true\"}} | 400 malformed-json /image/decorative wrong-type",
                "{\"title\":\"x\",\"attachments\":[{\"title\":\"a\",\"pages\":1.5}]} | 400 malformed-json /attachments/0/pages wrong-type",
                "{\"title\":\"x\",\"attachments\":[{\"title\":\"a\",\"pages\":\"12\"}]} | 400 malformed-json /attachments/0/pages wrong-type",
                "{\"title\":null} | 400 malformed-json /title null",
                "{\"title\":\"x\",\"topics\":[null]} | 400 malformed-json /topics/0 null",
                "{\"title\":\"a\\u0000b\"} | 400 malformed-json /title control-character",
                "{\"title\":\"a\\u0007b\"} | 400 malformed-json /title control-character",
                "{\"title\":\"a\\ud800b\"} | 400 malformed-json /title lone-surrogate",
                "{\"title\":\"x\"} {} | 400 malformed-json trailing-data",
                "{\"title\":\"x\"}] | 400 malformed-json",
                "{\"title\":\"x\",} | 400 malformed-json",
                "{'title':'x'} | 400 malformed-json",
                "[] | 400 malformed-json wrong-type",
                "\"x\" | 400 malformed-json wrong-type",
                "null | 400 malformed-json null",
                "{\"title\":\"x\",\"\\ud800\":1} | 400 malformed-json /\uFFFD lone-surrogate",
                "{\"title\":\"x\",\"a\\udc00b/c\":1} | 400 malformed-json /a\uFFFDb~1c lone-surrogate",
                "{\"title\":\"x\",\"a\\u0007\":1} | 400 malformed-json /a\uFFFD control-character",
                "{\"title\":\"x\",\"a\\u202eb\":1} | 400 malformed-json /a\uFFFDb unknown-property",
                "{\"title\":\"x\",\"\uD83D\uDE00\":1} | 400 malformed-json /\uD83D\uDE00 unknown-property",
                "{} | 422 invalid-content /title required",
                "{\"title\":\" \"} | 422 invalid-content /title required",
                "{\"title\":\"x\",\"category\":\"nyhet\"} | 422 invalid-content /category unknown-value",
                "{\"title\":\"x\",\"reviewBy\":\"2026-02-30\"} | 422 invalid-content /reviewBy invalid-value",
                "{\"title\":\"x\",\"links\":[{\"title\":\"a\",\"href\":\"javascript:alert(1)\"}]} | 422 invalid-content /links/0/href pattern",
                "{\"title\":\"x\",\"topics\":[\"finnes-ikke\"]} | 422 invalid-content /topics/0 no-such-target",
                "{\"title\":\"x\",\"related\":[\"news/finnes-ikke\"]} | 422 invalid-content /related/0 no-such-target",
            })
    void what_is_meant_must_be_plain(String body, String answer) {
        assertThat(Problems.of(author.post(NEWS, body))).startsWith(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "publications | `issued`:`2020-13` | Verdien må være et år som 2019, en måned som 2020-05, en dag som"
                        + " 2023-03-14 eller en årstid som 2020-23 (-21 vår, -22 sommer, -23 høst, -24 vinter).",
                "publications | `issued`:2020 | Verdien har feil type. Den må være tekst i anførselstegn.",
                "publications | `isbn`:`123` | Verdien må være et ISBN på ti eller tretten sifre med riktig"
                        + " kontrollsiffer, som 978-3-16-148410-0.",
                "publications | `doi`:`123` | Verdien må være en DOI som 10.1159/000504453 eller"
                        + " https://doi.org/10.1159/000504453.",
                "publications | `language`:`norsk!` | Verdien må være en språkkode som nb, nn, en eller en-GB.",
                "publications | `authors`:[{`given`:`Kari`}] | Oppgi «family» for en person, eller «literal» for en"
                        + " organisasjon.",
                "projects | `period`:{`start`:`2022`,`end`:`2020`} | Slutten må være etter begynnelsen.",
                "courses | `season`:`høsten 2020` | Verdien må være et år som 2019, en måned som 2020-05, en dag som"
                        + " 2023-03-14 eller en årstid som 2020-23 (-21 vår, -22 sommer, -23 høst, -24 vinter).",
                "courses | `sessions`:[{`startsAt`:`2026-09-01T10:00:00Z`,`endsAt`:`2026-09-01T09:00:00Z`}] | Slutten må"
                        + " være etter begynnelsen.",
                "courses | `sessions`:[{`startsAt`:`2026-09-01`,`endsAt`:`2026-09-01T09:00:00Z`}] | «2026-09-01» er ikke"
                        + " gyldig. Verdien må være et tidspunkt som 2026-01-05T11:00:00Z.",
                "courses | `enrolmentUrl`:`jrcollege.no` | Verdien må være en adresse som begynner med https:// eller"
                        + " http://, som https://www.example.org/kurs.",
                "courses | `price`:{`amount`:1.005,`currency`:`NOK`} | Tallet kan ha høyst 10 sifre foran komma og 2 bak.",
                "courses | `price`:{`amount`:1,`currency`:`kr`} | Verdien må være en valutakode på tre store bokstaver,"
                        + " som NOK.",
                "news | `slug`:`Å` | Verdien må være små bokstaver a–z og tall med bindestrek mellom ordene, som"
                        + " recovery-og-livskvalitet.",
                "news | `reviewBy`:`2026` | «2026» er ikke gyldig. Verdien må være en dato som 2026-01-05.",
                "news | `image`:{`media`:`1`} | «1» er ikke gyldig. Verdien må være en id som"
                        + " 0198c0de-0000-7000-8000-000000000001.",
                "pages | `section`:`Om oss` | Verdien må være små bokstaver a–z og tall med bindestrek mellom ordene, som"
                        + " recovery-og-livskvalitet."
            })
    void a_value_of_another_form_is_told_which_form_is_wanted(String collection, String member, String detail) {
        Response refused =
                author.post("/manage/v1/" + collection, "{\"title\":\"x\"," + member.replace('`', '"') + "}");

        assertThat(refused.jsonPath().getString("detail")).isEqualTo(detail);
        assertThat(refused.jsonPath().getString("errors[0].detail")).isEqualTo(detail);
    }

    /** As the published schema counts, and the database. */
    @Test
    void a_character_counts_as_one_however_it_is_encoded() {
        String smile = "\uD83D\uDE00";
        Response saved = author.post(
                NEWS, "{\"title\":\"" + smile.repeat(200) + "\",\"summary\":\"" + smile.repeat(500) + "\"}");
        saved.then().statusCode(201);
        before++;
        assertThat(saved.jsonPath().getString("content.title")).isEqualTo(smile.repeat(200));
        assertThat(Problems.of(author.post(NEWS, "{\"title\":\"" + smile.repeat(201) + "\"}")))
                .isEqualTo("422 invalid-content /title size");
        assertThat(Problems.of(author.post(NEWS, "{\"title\":\"x\",\"summary\":\"" + smile.repeat(501) + "\"}")))
                .isEqualTo("422 invalid-content /summary size");
        assertThat(Problems.of(author.post(NEWS, "{\"title\":\"x\",\"summary\":\"\"}")))
                .isEqualTo("422 invalid-content /summary size");
    }

    /** The text that is edited may be in a language that its editor does not speak. */
    @Test
    void a_refusal_is_in_the_language_of_the_editor_not_of_the_text() {
        Response refused = author.put(
                NEWS + "/0198c0de-0000-7000-8000-00000000dead?locale=en",
                "{\"title\":\"\"}",
                "If-Match",
                "\"1\"",
                "Accept-Language",
                "nb");
        assertThat(refused.header("Content-Language")).isEqualTo("nb");
        assertThat(refused.header("Vary")).contains("Accept-Language");
        Response english = author.post(NEWS + "?locale=nn", "{}", "Accept-Language", "en");
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(english.jsonPath().getString("errors[0].detail")).isEqualTo("The field must be filled in.");
    }

    @Test
    void what_is_to_be_removed_has_a_name_too() {
        Paper paper = Paper.news("Fjernes");
        before++;
        String document = paper.document();
        for (String patch : new String[] {
            "{\"nope\":null} /nope",
            "{\"image\":{\"nope\":null}} /image/nope",
            "{\"image\":{\"alt\":\"x\",\"nope\":{\"a\":null}}} /image/nope"
        }) {
            String[] call = patch.split(" ");
            assertThat(Problems.of(author.patch(document, call[0], "If-Match", "\"1\"")))
                    .isEqualTo("400 malformed-json " + call[1] + " unknown-property");
        }
        author.patch(document, "{\"image\":{\"alt\":\"x\",\"caption\":null},\"summary\":null}", "If-Match", "\"1\"")
                .then()
                .statusCode(200);
        Response removed =
                author.patch(document, "{\"image\":{\"alt\":null,\"decorative\":true}}", "If-Match", "\"2\"");
        assertThat(removed.jsonPath().getMap("content.image")).isEqualTo(Map.of("decorative", true));
    }

    @Test
    void a_slug_that_two_types_share_says_how_each_is_written() {
        for (ContentType type : new ContentType[] {ContentType.PROJECT, ContentType.PAGE}) {
            author.post("/manage/v1/" + type.collection(), "{\"title\":\"x\",\"slug\":\"prov-delt\"}")
                    .then()
                    .statusCode(201);
        }
        Response refused = author.post(NEWS, "{\"title\":\"x\",\"related\":[\"prov-delt\"]}", "Accept-Language", "en");
        assertThat(Problems.of(refused)).isEqualTo("422 invalid-content /related/0 ambiguous");
        assertThat(refused.jsonPath().getString("errors[0].detail"))
                .isEqualTo("There is more than one “prov-delt”. Write which one is meant: pages/prov-delt,"
                        + " projects/prov-delt.");
        author.post(NEWS, "{\"title\":\"x\",\"related\":[\"projects/prov-delt\",\"pages/prov-delt\"]}")
                .then()
                .statusCode(201);
        before++;
    }

    @ParameterizedTest
    @EnumSource
    void what_the_service_decides_cannot_be_sent(ContentType type) {
        for (String owned : new String[] {
            "id",
            "type",
            "locale",
            "edition",
            "state",
            "live",
            "href",
            "publishedAt",
            "updatedAt",
            "changeNote",
            "translations",
            "savedBy",
            "citation",
            "projects"
        }) {
            Response refused =
                    author.post("/manage/v1/" + type.collection(), "{\"title\":\"x\",\"" + owned + "\":\"y\"}");
            assertThat(Problems.of(refused)).isEqualTo("400 malformed-json /" + owned + " unknown-property");
        }
    }

    @Test
    void an_empty_body_is_none() {
        assertThat(Problems.of(author.act(NEWS))).isEqualTo("415 unsupported-media-type");
        assertThat(Problems.of(author.post(NEWS, " "))).isEqualTo("400 malformed-json empty");
        assertThat(Problems.of(sent("application/json", new byte[] {'{', (byte) 0xff, '}'})
                        .post(NEWS)))
                .isEqualTo("400 malformed-json encoding");
    }

    @Test
    void levels_and_size_have_a_limit() {
        String deep = "[".repeat(32) + "]".repeat(32);
        assertThat(Problems.of(author.post(NEWS, "{\"title\":\"x\",\"topics\":" + deep + "}")))
                .startsWith("400 malformed-json /topics")
                .endsWith("too-deep");
        byte[] large = ("{\"title\":\"" + "x".repeat(2 * 1024 * 1024) + "\"}").getBytes(StandardCharsets.UTF_8);
        assertThat(Problems.of(sent("application/json", large).post(NEWS))).isEqualTo("413 too-large");
        String fits = "{\"title\":\"x\",\"body\":\"" + "x".repeat(200_001) + "\"}";
        assertThat(Problems.of(author.post(NEWS, fits))).isEqualTo("422 invalid-content /body size");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/merge-patch+json",
                "application/json;charset=iso-8859-1",
                "application/x-www-form-urlencoded"
            })
    void a_body_is_json(String type) {
        Response refused =
                sent(type, "{\"title\":\"x\"}".getBytes(StandardCharsets.UTF_8)).post(NEWS);

        assertThat(Problems.of(refused)).isEqualTo("415 unsupported-media-type");
        assertThat(refused.header("Accept")).isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "identity, gzip"})
    void a_body_is_not_compressed(String coding) {
        Response refused = sent("application/json", "{\"title\":\"x\"}".getBytes(StandardCharsets.UTF_8))
                .header("Content-Encoding", coding)
                .post(NEWS);

        assertThat(Problems.of(refused)).isEqualTo("415 unsupported-media-type");
        assertThat(refused.header("Accept-Encoding")).isEqualTo("identity");
        assertThat(refused.jsonPath().getString("detail"))
                .isEqualTo("Innholdet kan ikke være pakket («Content-Encoding: " + coding + "»). Send det som det er.");
    }

    @Test
    void a_body_that_says_that_it_is_not_compressed_is_read() {
        Response read = sent("application/json", "{}".getBytes(StandardCharsets.UTF_8))
                .header("Content-Encoding", "identity")
                .post(NEWS);

        assertThat(Problems.of(read)).isEqualTo("422 invalid-content /title required");
    }

    @Test
    void a_patch_is_a_merge_patch() {
        byte[] body = "{\"title\":\"x\"}".getBytes(StandardCharsets.UTF_8);
        Response refused = sent("application/json", body)
                .header("If-Match", "\"1\"")
                .patch(NEWS + "/0198c0de-0000-7000-8000-00000000dead");

        assertThat(Problems.of(refused)).isEqualTo("415 unsupported-media-type");
        assertThat(refused.header("Accept-Patch")).isEqualTo("application/merge-patch+json");
    }

    @Test
    void without_credentials_nothing_is_read() {
        Response refused =
                RestAssured.given().contentType("text/plain").body("x").post(NEWS);

        refused.then().statusCode(401).header("WWW-Authenticate", "Bearer");
    }

    @Test
    void actions_are_as_strict() {
        Paper paper = Paper.news("Streng");
        before++;
        Desk publisher = Desk.of("publisher");
        String[] tag = {"If-Match", "\"1\""};

        assertThat(Problems.of(paper.publish("{\"form\":\"2030-01-01T00:00:00Z\"}")))
                .isEqualTo("400 malformed-json /form unknown-property");
        assertThat(paper.publish("{\"form\":1}").jsonPath().getString("errors[0].suggestion"))
                .isEqualTo("from");
        assertThat(Problems.of(paper.publish("{\"from\":null}"))).isEqualTo("400 malformed-json /from null");
        assertThat(Problems.of(paper.publish("{\"from\":\"2030-01-01\"}")))
                .isEqualTo("422 invalid-content /from invalid-value");
        assertThat(Problems.of(paper.publish("{\"from\":1893456000}")))
                .isEqualTo("400 malformed-json /from wrong-type");
        assertThat(Problems.of(paper.publish("{\"minor\":\"true\"}")))
                .isEqualTo("400 malformed-json /minor wrong-type");
        assertThat(Problems.of(paper.publish("{\"changeNote\":\"\"}")))
                .isEqualTo("422 invalid-content /changeNote size");
        assertThat(Problems.of(paper.unpublish("{}"))).isEqualTo("422 invalid-content /kind required");
        assertThat(Problems.of(paper.unpublish("{\"kind\":\"deleted\"}")))
                .isEqualTo("422 invalid-content /kind unknown-value");
        assertThat(Problems.of(publisher.act(paper.path("/unpublish"), tag))).isEqualTo("400 malformed-json empty");
        assertThat(Problems.of(publisher.post("/manage/v1/publish", "{\"items\":[]}")))
                .isEqualTo("422 invalid-content /items required");
        assertThat(Problems.of(publisher.post("/manage/v1/publish", "{\"items\":[{\"id\":\"x\"}]}")))
                .isEqualTo("422 invalid-content /items/0/id invalid-value");
        assertThat(Problems.of(publisher.post("/manage/v1/publish", "{\"items\":[{}]}")))
                .isEqualTo("422 invalid-content /items/0/id required");
        assertThat(paper.state()).isEqualTo("draft");
        paper.trash("author");
        before--;
    }

    @Test
    void a_patch_is_judged_by_what_it_makes() {
        Paper paper = Paper.news("Streng");
        before++;

        assertThat(Problems.of(paper.patch("[]"))).startsWith("400 malformed-json");
        assertThat(Problems.of(paper.patch("{\"sumary\":\"x\"}")))
                .isEqualTo("400 malformed-json /sumary unknown-property");
        assertThat(Problems.of(paper.patch("{\"title\":7}"))).isEqualTo("400 malformed-json /title wrong-type");
        assertThat(Problems.of(paper.patch("{\"title\":null}"))).isEqualTo("422 invalid-content /title required");
        assertThat(Problems.of(paper.patch("{\"links\":[null]}"))).isEqualTo("400 malformed-json /links/0 null");
        assertThat(Problems.of(paper.patch("{\"links\":[{\"title\":\"a\",\"href\":null}]}")))
                .isEqualTo("400 malformed-json /links/0/href null");
        assertThat(Problems.of(paper.patch("{\"id\":null}"))).isEqualTo("400 malformed-json /id unknown-property");
        Response slip = paper.patch("{\"sumary\":null}");
        assertThat(slip.jsonPath().getString("errors[0].suggestion")).isEqualTo("summary");
        assertThat(paper.tag()).isEqualTo("\"1\"");
        paper.trash("author");
        before--;
    }

    private RequestSpecification sent(String type, byte[] body) {
        // bytes and type exactly as given
        return author.request()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(type, io.restassured.http.ContentType.BINARY)))
                .header("Content-Type", type)
                .body(body);
    }
}
