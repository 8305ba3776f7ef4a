package no.innhold.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.innhold.platform.json.StrictJson.Nulls;
import no.innhold.platform.problem.FieldError;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import no.innhold.platform.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    enum Status {
        @JsonProperty("planned")
        PLANNED,
        @JsonProperty("ongoing")
        ONGOING
    }

    record Child(String name, Integer age) {}

    /** Says itself what is wrong with it. */
    record Period(String start) {
        Period {
            if (!start.startsWith("20")) {
                throw ProblemException.invalidContent("/start", "not-a-date", Message.of("content.invalid-value"));
            }
        }
    }

    record Thing(
            String text,
            Integer whole,
            Long large,
            Double real,
            BigDecimal exact,
            Boolean truth,
            Status status,
            Instant instant,
            LocalDate date,
            UUID id,
            URI link,
            List<String> words,
            Child child,
            List<Child> children,
            Map<String, String> names,
            Period period) {}

    private final StrictJson json = new StrictJson();

    @Test
    void every_type_is_read_from_its_own_form() {
        Thing thing = parse("{\"text\":\"a\\nb\\t😀\",\"whole\":-1,\"large\":9007199254740993,\"real\":1.5,"
                + "\"exact\":10.50,\"truth\":true,\"status\":\"ongoing\",\"instant\":\"2026-01-05T11:00:00.123Z\","
                + "\"date\":\"2026-01-05\",\"id\":\"0198C0DE-7d1a-4c1e-9f52-2a6f0b1c8e44\",\"link\":\"https://x.no/å\","
                + "\"words\":[\"a\",\"\"],\"child\":{\"name\":\"b\",\"age\":3},\"children\":[],"
                + "\"names\":{\"nb\":\"c\"},\"period\":{\"start\":\"2020\"}}");

        assertThat(thing)
                .isEqualTo(new Thing(
                        "a\nb\t😀",
                        -1,
                        9007199254740993L,
                        1.5,
                        new BigDecimal("10.50"),
                        true,
                        Status.ONGOING,
                        Instant.parse("2026-01-05T11:00:00.123Z"),
                        LocalDate.parse("2026-01-05"),
                        UUID.fromString("0198c0de-7d1a-4c1e-9f52-2a6f0b1c8e44"),
                        URI.create("https://x.no/å"),
                        List.of("a", ""),
                        new Child("b", 3),
                        List.of(),
                        Map.of("nb", "c"),
                        new Period("2020")));
    }

    @Test
    void a_whole_number_is_also_a_number_with_decimals() {
        assertThat(parse("{\"real\":2,\"exact\":3}").exact()).isEqualTo("3");
    }

    @Test
    void an_empty_text_stays_an_empty_text() {
        assertThat(parse("{\"text\":\"\"}").text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "{`text`:1}                       | /text            | wrong-type",
                "{`text`:1.5}                     | /text            | wrong-type",
                "{`text`:true}                    | /text            | wrong-type",
                "{`text`:[`a`]}                   | /text            | wrong-type",
                "{`text`:{}}                      | /text            | wrong-type",
                "{`whole`:`12`}                   | /whole           | wrong-type",
                "{`whole`:``}                     | /whole           | wrong-type",
                "{`whole`:` `}                    | /whole           | wrong-type",
                "{`whole`:1.0}                    | /whole           | wrong-type",
                "{`whole`:1.5}                    | /whole           | wrong-type",
                "{`whole`:1e2}                    | /whole           | wrong-type",
                "{`whole`:true}                   | /whole           | wrong-type",
                "{`whole`:[1]}                    | /whole           | wrong-type",
                "{`whole`:2147483648}             | /whole           | out-of-range",
                "{`large`:9223372036854775808}    | /large           | out-of-range",
                "{`real`:`1.5`}                   | /real            | wrong-type",
                "{`real`:`NaN`}                   | /real            | wrong-type",
                "{`real`:true}                    | /real            | wrong-type",
                "{`exact`:`1`}                    | /exact           | wrong-type",
                "{`truth`:1}                      | /truth           | wrong-type",
                "{`truth`:0}                      | /truth           | wrong-type",
                "{`truth`:`true`}                 | /truth           | wrong-type",
                "{`truth`:``}                     | /truth           | wrong-type",
                "{`status`:0}                     | /status          | wrong-type",
                "{`status`:true}                  | /status          | wrong-type",
                "{`instant`:1767610800}           | /instant         | wrong-type",
                "{`instant`:1767610800.5}         | /instant         | wrong-type",
                "{`date`:20458}                   | /date            | wrong-type",
                "{`date`:[2026,1,5]}              | /date            | wrong-type",
                "{`id`:1}                         | /id              | wrong-type",
                "{`link`:1}                       | /link            | wrong-type",
                "{`words`:`a`}                    | /words           | wrong-type",
                "{`words`:``}                     | /words           | wrong-type",
                "{`words`:{}}                     | /words           | wrong-type",
                "{`words`:[`a`,1]}                | /words/1         | wrong-type",
                "{`words`:[`a`,`b`,[`c`]]}        | /words/2         | wrong-type",
                "{`child`:[]}                     | /child           | wrong-type",
                "{`child`:``}                     | /child           | wrong-type",
                "{`child`:`x`}                    | /child           | wrong-type",
                "{`child`:1}                      | /child           | wrong-type",
                "{`child`:{`age`:`3`}}            | /child/age       | wrong-type",
                "{`children`:{}}                  | /children        | wrong-type",
                "{`children`:[{},{`age`:1.5}]}    | /children/1/age  | wrong-type",
                "{`children`:[{},`x`]}            | /children/1      | wrong-type",
                "{`names`:[]}                     | /names           | wrong-type",
                "{`names`:{`a/b~c`:1}}            | /names/a~1b~0c   | wrong-type",
                "{`period`:{`start`:2020}}        | /period/start    | wrong-type",
                "[]                               | §§               | wrong-type",
                "`x`                              | §§               | wrong-type",
                "1                                | §§               | wrong-type",
                "true                             | §§               | wrong-type",
                "null                             | §§               | null",
                "{`text`:null}                    | /text            | null",
                "{`words`:[`a`,null]}             | /words/1         | null",
                "{`children`:[{`name`:null}]}     | /children/0/name | null",
                "{`txt`:`a`}                      | /txt             | unknown-property",
                "{`Text`:`a`}                     | /Text            | unknown-property",
                "{`child`:{`nam`:`a`}}            | /child/nam       | unknown-property",
                "{`children`:[{},{`x`:1}]}        | /children/1/x    | unknown-property",
                "{`text`:`a`,`text`:`a`}          | /text            | duplicate-property",
                "{`child`:{`age`:1,`age`:2}}      | /child/age       | duplicate-property",
                "{`te\\u0078t`:`a`,`text`:`b`}    | /text            | duplicate-property",
                "{} {}                            | §§               | trailing-data",
                "{}]                              | §§               | trailing-data",
                "{}x                              | §§               | trailing-data",
                "{},                              | §§               | trailing-data",
                "{`text`:`a\\u0000b`}             | /text            | control-character",
                "{`text`:`a\\u0001`}              | /text            | control-character",
                "{`text`:`\\b`}                   | /text            | control-character",
                "{`text`:`\\u007f`}               | /text            | control-character",
                "{`text`:`\\u0085`}               | /text            | control-character",
                "{`text`:`\\ud83d`}               | /text            | lone-surrogate",
                "{`text`:`\\ude00`}               | /text            | lone-surrogate",
                "{`text`:`\\ude00\\ud83d`}        | /text            | lone-surrogate",
                "{`words`:[`a`,`\\ud83dx`]}       | /words/1         | lone-surrogate",
                "{`exact`:1e41}                   | /exact           | number-too-long",
                "{`exact`:1e-41}                  | /exact           | number-too-long",
                "{`exact`:1e99999999999}          | /exact           | number-too-long",
                "{`real`:-1E+400}                 | /real            | number-too-long",
                "{`text`:`a`                      | /text            | malformed",
                "{`text`:}                        | /text            | malformed",
                "{`text` `a`}                     | /text            | malformed",
                "{'text':'a'}                     | §§               | malformed",
                "{text:`a`}                       | §§               | malformed",
                "{`text`:`a`,}                    | /text            | malformed",
                "{`words`:[`a`,]}                 | /words/1         | malformed",
                "{`whole`:01}                     | /whole           | malformed",
                "{`whole`:+1}                     | /whole           | malformed",
                "{`real`:.5}                      | /real            | malformed",
                "{`real`:NaN}                     | /real            | malformed",
                "{`text`:`\\x`}                   | /text            | malformed",
                "{`text`:`a\tb`}                  | /text            | malformed",
                "{/*x*/}                          | §§               | malformed",
                "{`truth`:True}                   | /truth           | malformed",
                "x                                | §§               | malformed"
            })
    void what_could_be_read_in_two_ways_is_malformed(String document, String pointer, String code) {
        ProblemException problem = refused(document.replace('`', '"'));

        assertThat(problem.type()).isEqualTo(ProblemType.MALFORMED_JSON);
        assertThat(problem.errors()).hasSize(1);
        assertThat(problem.errors().get(0).code()).isEqualTo(code);
        assertThat(problem.errors().get(0).pointer()).isEqualTo(pointer);
        assertThat(problem.errors().get(0).detail()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "{`status`:`ongong`}                  | /status       | unknown-value",
                "{`status`:``}                        | /status       | unknown-value",
                "{`status`:`ONGOING`}                 | /status       | unknown-value",
                "{`status`:`1`}                       | /status       | unknown-value",
                "{`instant`:`2026-01-05`}             | /instant      | invalid-value",
                "{`instant`:``}                       | /instant      | invalid-value",
                "{`instant`:`1767610800`}             | /instant      | invalid-value",
                "{`date`:`2026-02-30`}                | /date         | invalid-value",
                "{`date`:``}                          | /date         | invalid-value",
                "{`id`:`1-1-1-1-1`}                   | /id           | invalid-value",
                "{`id`:``}                            | /id           | invalid-value",
                "{`id`:`AZjA3n0aTB6fUipvCxyORA==`}    | /id           | invalid-value",
                "{`link`:``}                          | /link         | invalid-value",
                "{`link`:`http://[`}                  | /link         | invalid-value",
                "{`period`:{`start`:`1999`}}          | /period/start | not-a-date"
            })
    void text_that_stands_for_no_value_is_invalid_content(String document, String pointer, String code) {
        ProblemException problem = refused(document.replace('`', '"'));

        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_CONTENT);
        assertThat(problem.errors()).extracting(FieldError::pointer).containsExactly(pointer);
        assertThat(problem.errors()).extracting(FieldError::code).containsExactly(code);
    }

    @Test
    void a_name_has_no_lines() {
        assertThat(refused("{\"names\":{\"a\\n\":\"b\"}}").errors().get(0).code())
                .isEqualTo("control-character");
    }

    @Test
    void the_nearest_name_and_value_are_suggested() {
        assertThat(refused("{\"txet\":\"a\"}").errors().get(0).suggestion()).isEqualTo("text");
        assertThat(refused("{\"status\":\"ongong\"}").errors().get(0).suggestion())
                .isEqualTo("ongoing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t "})
    void nothing_is_no_document(String body) {
        assertThat(refused(body).errors().get(0).code()).isEqualTo("empty");
    }

    @Test
    void only_utf_8_is_read() {
        assertThat(refused("{\"text\":\"å\"}".getBytes(StandardCharsets.ISO_8859_1))
                        .errors()
                        .get(0)
                        .code())
                .isEqualTo("encoding");
        assertThat(refused("{}".getBytes(StandardCharsets.UTF_16LE))
                        .errors()
                        .get(0)
                        .code())
                .isEqualTo("malformed");
        assertThat(refused(new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'})
                        .errors()
                        .get(0)
                        .code())
                .isEqualTo("encoding");
        assertThat(refused("\uFEFF{}").errors().get(0).code()).isEqualTo("byte-order-mark");
    }

    @Test
    void thirty_two_levels_are_read_and_thirty_three_are_not() {
        assertThat(json.tree(bytes("[".repeat(32) + "]".repeat(32)), Nulls.REFUSED)
                        .isArray())
                .isTrue();

        ProblemException problem = refused("[".repeat(33) + "]".repeat(33));
        assertThat(problem.errors().get(0).code()).isEqualTo("too-deep");
        assertThat(problem.errors().get(0).pointer()).isEqualTo("/0".repeat(32));
        assertThat(refused("{\"a\":".repeat(100_000)).errors().get(0).code()).isEqualTo("too-deep");
    }

    @Test
    void forty_digits_are_read_and_forty_one_are_not() {
        assertThat(parse("{\"exact\":" + "9".repeat(40) + "}").exact()).isEqualTo("9".repeat(40));
        assertThat(parse("{\"exact\":-0." + "9".repeat(39) + "}").exact()).isNegative();
        assertThat(refused("{\"exact\":" + "9".repeat(41) + "}").errors().get(0).code())
                .isEqualTo("number-too-long");
        assertThat(refused("{\"exact\":0." + "9".repeat(40) + "}")
                        .errors()
                        .get(0)
                        .code())
                .isEqualTo("number-too-long");
        assertThat(refused("{\"exact\":" + "9".repeat(100_000) + "}")
                        .errors()
                        .get(0)
                        .code())
                .isEqualTo("number-too-long");
    }

    @Test
    void two_megabytes_are_read_and_a_byte_more_is_not() {
        String most = "{\"text\":\"" + "a".repeat(StrictJson.LARGEST - 11) + "\"}";

        assertThat(most).hasSize(StrictJson.LARGEST);
        assertThat(parse(most).text()).hasSize(StrictJson.LARGEST - 11);
        assertThat(refused(most + " ").type()).isEqualTo(ProblemType.TOO_LARGE);
    }

    @Test
    void in_a_merge_patch_null_removes() {
        JsonNode patch = json.tree(bytes("{\"text\":null,\"child\":{\"age\":null}}"), Nulls.REMOVE);

        assertThat(patch.get("text").isNull()).isTrue();
        assertThat(patch.at("/child/age").isNull()).isTrue();
    }

    @Test
    void a_changed_document_is_bound_as_strictly() {
        ObjectNode document =
                JsonNodeFactory.instance.objectNode().put("text", "a").put("whole", "12");

        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> json.bind(document, Thing.class));

        assertThat(problem.errors().get(0).pointer()).isEqualTo("/whole");
    }

    @Test
    void a_list_of_documents_is_read_by_its_generic_type() {
        assertThat(json.parse(bytes("[{\"name\":\"a\"}]"), new TypeReference<List<Child>>() {}))
                .containsExactly(new Child("a", null));
    }

    @Test
    void the_text_says_where_malformed_json_breaks() {
        assertThat(refused("{\n  \"text\": \"a\" \"b\"}").detail()).isEqualTo(Message.of("json.malformed-at", 2, 15));
    }

    private Thing parse(String document) {
        return json.parse(bytes(document), Thing.class);
    }

    private ProblemException refused(String document) {
        return refused(bytes(document));
    }

    private ProblemException refused(byte[] document) {
        return catchThrowableOfType(ProblemException.class, () -> json.parse(document, Thing.class));
    }

    private static byte[] bytes(String document) {
        return document.getBytes(StandardCharsets.UTF_8);
    }
}
