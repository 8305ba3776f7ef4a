package no.innhold.content.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import no.innhold.platform.json.RecordRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The records that are stored as jsonb and served as JSON: what they refuse, and how they are written. */
class RecordTest {

    private static final Validator VALIDATOR = RecordRules.factory().getValidator();
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .findAndAddModules()
            .enable(
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final UUID MEDIA = UUID.fromString("0198c0de-0000-7000-8000-000000000000");

    static Stream<Record> valid() {
        return Stream.of(
                new Link("Kurs", null, null),
                new Link("Kurs", "https://www.jrcollege.no", "en-GB"),
                new Link("Skriv", "mailto:post@example.org", null),
                new Link("Ring", "tel:+4700000000", null),
                new Link("Nyheter", "/nyheter?side=2#topp", null),
                new Attachment("Rapport", null, null, null, null, null, null, null),
                new Attachment("Rapport", MEDIA, null, "text/csv; charset=utf-8", 0L, "1 kB", 1, "zh-Hant"),
                new Contact("Mestringsenheten", "Kontakt", "post@example.org", "+47 (00) 00-00"),
                new Place(null, "Langgata 54", "4306", "Sandnes", null, null),
                new Place(null, null, "SW1A 1AA", null, -90.0, 180.0),
                new Price(new BigDecimal("0"), "NOK"),
                new Price(new BigDecimal("1250.50"), "EUR"),
                new ImageRef(MEDIA, "En gitar", false, null, null),
                new Period(null, null));
    }

    @ParameterizedTest
    @MethodSource
    void valid(Record value) {
        assertThat(VALIDATOR.validate(value)).isEmpty();
    }

    static Stream<Record> invalid() {
        return Stream.of(
                new Link(" ", null, null),
                new Link("a".repeat(201), null, null),
                new Link("Kurs", "https://example.org/" + "a".repeat(1981), null),
                new Link("Kurs", null, "norsk!"),
                new Link("Kurs", null, "en" + "-ab".repeat(7)),
                new Attachment("Rapport", MEDIA, "/a.pdf", null, null, null, null, null),
                new Attachment("Rapport", null, null, "pdf", null, null, null, null),
                new Attachment("Rapport", null, null, null, -1L, null, null, null),
                new Attachment("Rapport", null, null, null, null, null, 0, null),
                new Contact("", null, null, null),
                new Contact("Kontakt", null, "ikke en adresse", null),
                new Contact("Kontakt", null, null, "ring oss"),
                new Place(null, null, null, null, 90.1, 0.0),
                new Place(null, null, null, null, 0.0, -180.1),
                new Place(null, null, null, null, 58.85, null),
                new Place(null, null, "-", null, null, null),
                new Price(new BigDecimal("-1"), "NOK"),
                new Price(new BigDecimal("1.005"), "NOK"),
                new Price(new BigDecimal("1E+999999999"), "NOK"),
                new Price(BigDecimal.ONE, "kr"),
                new ImageRef(null, "a".repeat(501), false, null, null),
                new Period(PartialDate.parse("2020"), PartialDate.parse("2019")));
    }

    @ParameterizedTest
    @MethodSource
    void invalid(Record value) {
        assertThat(VALIDATOR.validate(value)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "//example.org/x",
                "/\\example.org",
                "kurs",
                "",
                "https://",
                "https:///x",
                "ftp://example.org",
                "data:text/html,x",
                "https://example.org/a b",
                " https://example.org",
                "mailto:"
            })
    void a_link_leads_to_a_safe_place(String href) {
        assertThat(VALIDATOR.validate(new Link("Kurs", href, null))).hasSize(1);
    }

    @Test
    void a_contradiction_has_a_code() {
        assertThat(VALIDATOR.validate(new Period(PartialDate.parse("2020"), PartialDate.parse("2019"))))
                .singleElement()
                .satisfies(violation -> assertThat(violation.getMessage()).isEqualTo("coherence.end-before-start"));
        assertThat(new Place(null, null, null, null, null, 5.0).violation()).contains("half-a-position");
        assertThat(new Attachment("A", MEDIA, "/a", null, null, null, null, null).violation())
                .contains("media-and-href");
    }

    @Test
    void hostile_texts_are_refused_quickly() {
        String slashes = "https://" + "a".repeat(1_000_000) + " ";
        String tag = "en" + "-abcdefgh".repeat(200_000) + "!";
        String type = "text/plain" + ";a".repeat(500_000) + " ";

        assertTimeout(Duration.ofSeconds(5), () -> {
            assertThat(VALIDATOR.validate(new Link("Kurs", slashes, tag))).hasSize(4);
            assertThat(VALIDATOR.validate(new Attachment("A", null, null, type, null, null, null, null)))
                    .hasSize(2);
        });
    }

    @ParameterizedTest
    @MethodSource("valid")
    void json_leads_back_to_the_same_value(Record value) throws JsonProcessingException {
        String json = STRICT.writeValueAsString(value);

        assertThat(json).doesNotContain("null", "violation", "label");
        assertThat(STRICT.readValue(json, value.getClass())).isEqualTo(value);
    }

    @Test
    void an_image_is_not_decorative_unless_it_says_so() throws JsonProcessingException {
        assertThat(STRICT.readValue("{\"alt\":\"En gitar\"}", ImageRef.class).decorative())
                .isFalse();
        assertThat(STRICT.writeValueAsString(new ImageRef(null, "En gitar", null, null, null)))
                .isEqualTo("{\"alt\":\"En gitar\",\"decorative\":false}");
    }
}
