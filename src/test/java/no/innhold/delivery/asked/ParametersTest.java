package no.innhold.delivery.asked;

import static no.innhold.Client.get;
import static no.innhold.Client.json;
import static no.innhold.Client.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ParametersTest {

    @ParameterizedTest
    @ValueSource(strings = {"projects", "publications", "news", "courses", "pages", "organisations", "topics"})
    void every_list_reads_its_limit_strictly(String list) {
        for (String limit :
                new String[] {"0", "101", "abc", "01", "+5", "%2B5", "-1", "1.0", "1e1", "%D9%A3", "1%20", "99999999999"
                }) {
            assertThat(problem("/v1/" + list + "?limit=" + limit))
                    .as(limit)
                    .isEqualTo("400 invalid-parameter limit out-of-range");
        }
        assertThat(problem("/v1/" + list + "?limit=")).isEqualTo("400 invalid-parameter limit empty");
        assertThat(problem("/v1/" + list + "?limit")).isEqualTo("400 invalid-parameter limit empty");
        assertThat(problem("/v1/" + list + "?limit=5&limit=5")).isEqualTo("400 invalid-parameter limit repeated");
        assertThat(json("/v1/" + list + "?limit=1").getList("items")).hasSize(1);
        assertThat(json("/v1/" + list + "?limit=1").getInt("page.limit")).isEqualTo(1);
        assertThat(json("/v1/" + list + "?limit=100").getInt("page.limit")).isEqualTo(100);
        assertThat(json("/v1/" + list).getInt("page.limit")).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({
        "sort=title&sort=title,    400 invalid-parameter sort repeated",
        "locale=nb&locale=nb,      400 invalid-parameter locale repeated",
        "fields=title&fields=slug, 400 invalid-parameter fields repeated",
        "expand=related&expand=related, 400 invalid-parameter expand repeated",
        "body=html&body=text,      400 invalid-parameter body repeated",
        "cursor=a&cursor=a,        400 invalid-parameter cursor repeated",
        "publishedFrom=2020&publishedFrom=2020, 400 invalid-parameter publishedFrom repeated",
        "sort=,                    400 invalid-parameter sort empty",
        "topic=,                   400 invalid-parameter topic empty",
        "topic=recovery&topic=,    400 invalid-parameter topic empty",
        "cursor=,                  400 invalid-parameter cursor empty",
        "fields=,                  400 invalid-parameter fields empty",
        "publishedTo=,             400 invalid-parameter publishedTo empty",
        "locale=NB,                400 invalid-parameter locale unknown-value",
        "locale=nb-NO,             400 invalid-parameter locale unknown-value",
        "locale=sv,                400 invalid-parameter locale unknown-value",
        "asOf=2026-01-01,          400 invalid-parameter asOf malformed",
        "asOf=2026-01-01T00:00:00Z, 401 unauthorized",
        "sort=tittel,              400 invalid-parameter sort unknown-value",
        "'sort=title,-title',      400 invalid-parameter sort repeated",
        "'sort=title,title',       400 invalid-parameter sort repeated",
        "'sort=title,',            400 invalid-parameter sort empty",
        "'sort=title,publishedAt,updatedAt', 400 invalid-parameter sort too-many",
        "sort=--title,             400 invalid-parameter sort unknown-value",
        "sort=-,                   400 invalid-parameter sort unknown-value",
        "sort=Title,               400 invalid-parameter sort unknown-value",
        "LIMIT=5,                  400 unknown-parameter LIMIT unknown",
        "topic=a%00,               400 invalid-parameter topic control-character",
        "topic=a%0Ayear=2019,      400 invalid-parameter topic control-character",
        "topic=%ED%A0%80,          400 invalid-parameter topic encoding",
        "topic=%C3,                400 invalid-parameter topic encoding"
    })
    void what_is_malformed_repeated_empty_or_unknown_is_refused(String query, String expected) {
        assertThat(problem("/v1/news?" + query)).isEqualTo(expected);
    }

    @Test
    void a_problem_names_the_parameter_and_the_nearest_valid_one() {
        JsonPath unknown =
                get("/v1/news?pagesize=5").then().statusCode(400).extract().jsonPath();
        assertThat(unknown.getString("errors[0].suggestion")).isEqualTo("limit");
        assertThat(unknown.getString("detail")).isEqualTo("«pagesize» finnes ikke her. Mente du «limit»?");

        JsonPath value = get("/v1/projects?status=ongoin&locale=en").jsonPath();
        assertThat(value.getString("errors[0].suggestion")).isEqualTo("ongoing");
        assertThat(value.getString("detail"))
                .isEqualTo("“status” cannot be “ongoin”. Valid values: planned, ongoing, completed.");

        JsonPath sort = get("/v1/projects?sort=periode").jsonPath();
        assertThat(sort.getString("errors[0].suggestion")).isEqualTo("period");
        assertThat(sort.getString("detail"))
                .isEqualTo("«sort» kan ikke være «periode». Gyldige verdier: title, -title, publishedAt, -publishedAt,"
                        + " updatedAt, -updatedAt, period, -period.");
        assertThat(get("/v1/projects?sort=-periode").jsonPath().getString("errors[0].suggestion"))
                .isEqualTo("-period");
        assertThat(get("/v1/projects?sort=title,-title").jsonPath().getString("detail"))
                .isEqualTo("«title» er oppgitt mer enn én gang i «sort», med eller uten «-» foran.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "publishedFrom=2020-25 | «publishedFrom» må være et år som 2019, en måned som 2020-05, en dag som 2023-03-14"
                        + " eller en årstid som 2020-23 (-21 vår, -22 sommer, -23 høst, -24 vinter) eller et tidspunkt som"
                        + " 2026-01-05T11:00:00Z, men er «2020-25».",
                "asOf=2026 | «asOf» må være et tidspunkt som 2026-01-05T11:00:00Z, men er «2026».",
                "updatedTo=2026-01-05T11:00:00+01:00 | «updatedTo» har et mellomrom der «+» skulle stå. I en adresse skrives"
                        + " «+» som %2B.",
                "asOf=2026-01-05T11:00:00+0100 | «asOf» har et mellomrom der «+» skulle stå. I en adresse skrives «+» som"
                        + " %2B."
            })
    void a_date_that_is_none_is_told_which_forms_there_are(String query, String detail) {
        assertThat(get("/v1/news?" + query).jsonPath().getString("detail")).isEqualTo(detail);
    }

    @Test
    void a_filter_takes_fifty_values_of_two_hundred_characters() {
        assertThat(get("/v1/news?topic=" + "a".repeat(200)).statusCode()).isEqualTo(200);
        assertThat(problem("/v1/news?topic=" + "a".repeat(201))).isEqualTo("400 invalid-parameter topic too-long");
        assertThat(get("/v1/news?topic=" + "%F0%9F%98%80".repeat(200)).statusCode())
                .isEqualTo(200);
        assertThat(get("/v1/news?" + "topic=a&".repeat(49) + "topic=a").statusCode())
                .isEqualTo(200);
        assertThat(problem("/v1/news?" + "topic=a&".repeat(50) + "topic=a"))
                .isEqualTo("400 invalid-parameter topic too-many");
    }

    @Test
    void one_item_takes_what_concerns_one_item() {
        String item = "/v1/projects/recoveryhjelpa";
        for (String parameter :
                new String[] {"limit=1", "sort=title", "cursor=a", "topic=recovery", "status=ongoing"}) {
            assertThat(problem(item + "?" + parameter))
                    .startsWith("400 unknown-parameter " + parameter.split("=")[0]);
        }
        assertThat(problem("/v1/projects/finnes-ikke?limit=1")).isEqualTo("400 unknown-parameter limit unknown");
    }

    @Test
    void a_path_with_a_slash_at_its_end_is_another_path() {
        assertThat(problem("/v1/news/")).isEqualTo("404 not-found");
        assertThat(problem("/v1/projects/recoveryhjelpa/")).isEqualTo("404 not-found");
        assertThat(problem("/v1/projects/recoveryhjelpa/x")).isEqualTo("404 not-found");
    }

    @Test
    void only_what_a_resource_can_answer_in_is_accepted() {
        assertThat(get("/v1/news", "Accept", "application/*;q=0.1").statusCode())
                .isEqualTo(200);
        assertThat(get("/v1/news", "Accept", "*/*").statusCode()).isEqualTo(200);
        assertThat(problem("/v1/news", "Accept", "application/xml")).isEqualTo("406 not-acceptable");
    }
}
