package no.innhold.content.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "2019,       2019-01-01, 2019-12-31, YEAR",
        "2020-05,    2020-05-01, 2020-05-31, MONTH",
        "2024-02,    2024-02-01, 2024-02-29, MONTH",
        "2023-03-14, 2023-03-14, 2023-03-14, DAY",
        "2020-21,    2020-03-01, 2020-05-31, SEASON",
        "2020-22,    2020-06-01, 2020-08-31, SEASON",
        "2020-23,    2020-09-01, 2020-11-30, SEASON",
        "2019-24,    2019-12-01, 2020-02-29, SEASON",
    })
    void the_days_are_those_of_the_calendar(
            String written, LocalDate first, LocalDate last, PartialDate.Precision precision) {
        PartialDate date = PartialDate.parse(written);

        assertThat(date.firstDay()).isEqualTo(first);
        assertThat(date.lastDay()).isEqualTo(last);
        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.year()).isEqualTo(first.getYear());
    }

    @ParameterizedTest
    @CsvSource({
        // summer time began on 29 March 2020 and ended on 25 October 2020
        "2020,       2019-12-31T23:00:00Z, 2020-12-31T23:00:00Z",
        "2020-03,    2020-02-29T23:00:00Z, 2020-03-31T22:00:00Z",
        "2020-03-29, 2020-03-28T23:00:00Z, 2020-03-29T22:00:00Z",
        "2020-23,    2020-08-31T22:00:00Z, 2020-11-30T23:00:00Z",
        "2020-24,    2020-11-30T23:00:00Z, 2021-02-28T23:00:00Z",
        "9999,       9998-12-31T23:00:00Z, 9999-12-31T00:00:00Z",
    })
    void the_interval_is_that_of_norway(String written, Instant from, Instant to) {
        assertThat(PartialDate.parse(written).interval()).isEqualTo(new Interval(from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 2019",
                "2019 ",
                "19",
                "0999",
                "20190",
                "2019-",
                "2019-5",
                "2019-05-",
                "2019-05-1",
                "2019/05",
                "-2019",
                "2019-05-01T00:00:00Z",
                "2019-05-014",
                "２０１９",
                "2019-XX",
                "2019~",
                "2020-2١",
                "2019-05-01\n"
            })
    void another_form_is_refused(String written) {
        assertThat(codeOf(written)).isEqualTo("invalid-date");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-00",
                "2019-13",
                "2019-20",
                "2019-25",
                "2019-99",
                "2019-02-29",
                "2019-04-31",
                "2019-05-00",
                "2020-21-01"
            })
    void a_day_that_does_not_exist_is_refused(String written) {
        assertThat(codeOf(written)).isEqualTo("no-such-date");
    }

    @ParameterizedTest
    @CsvSource({
        "2019,       nb, 2019,               2019",
        "2020-05,    nb, mai 2020,           Mai 2020",
        "2020-05,    en, May 2020,           May 2020",
        "2023-03-14, nb, 14. mars 2023,      14. mars 2023",
        "2023-03-14, nn, 14. mars 2023,      14. mars 2023",
        "2023-03-14, en, 14 March 2023,      14 March 2023",
        "2020-21,    nb, våren 2020,         Våren 2020",
        "2020-22,    nb, sommeren 2020,      Sommeren 2020",
        "2020-22,    nn, sommaren 2020,      Sommaren 2020",
        "2020-23,    nb, høsten 2020,        Høsten 2020",
        "2020-23,    nn, hausten 2020,       Hausten 2020",
        "2020-23,    en, autumn 2020,        Autumn 2020",
        "2020-24,    nb, vinteren 2020–2021, Vinteren 2020–2021",
        "2020-24,    en, winter 2020–2021,   Winter 2020–2021",
        "2020-12,    se, desember 2020,      Desember 2020",
    })
    void labels_are_those_of_the_language(String written, String language, String label, String capitalised) {
        Locale locale = Locale.forLanguageTag(language);

        assertThat(PartialDate.parse(written).label(locale)).isEqualTo(label);
        assertThat(PartialDate.parse(written).capitalisedLabel(locale)).isEqualTo(capitalised);
    }

    @Test
    void json_is_what_was_written() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();

        assertThat(json.readValue("\"2020-23\"", PartialDate.class)).isEqualTo(PartialDate.parse("2020-23"));
        assertThat(json.writeValueAsString(PartialDate.parse("2020-23"))).isEqualTo("\"2020-23\"");
        assertThatThrownBy(() -> json.readValue("\"2020-25\"", PartialDate.class))
                .isInstanceOf(ValueInstantiationException.class)
                .hasRootCauseInstanceOf(InvalidValueException.class);
    }

    @Test
    void equal_is_what_is_written_equally() {
        assertThat(PartialDate.parse("2020-05"))
                .isEqualTo(PartialDate.parse("2020-05"))
                .hasSameHashCodeAs("2020-05");
        assertThat(PartialDate.parse("2020-21")).isNotEqualTo(PartialDate.parse("2020-03"));
    }

    @Property
    void what_is_parsed_is_written_again(@ForAll("partialDates") String written) {
        assertThat(PartialDate.parse(written)).hasToString(written);
        assertThat(written).matches(PartialDate.PATTERN);
    }

    @Property
    void a_day_lies_within_its_month_and_year(@ForAll("days") LocalDate day) {
        Interval within = PartialDate.parse(day.toString()).interval();
        Interval month = PartialDate.parse(day.toString().substring(0, 7)).interval();
        Interval year = PartialDate.parse(day.toString().substring(0, 4)).interval();

        assertThat(within.from()).isAfterOrEqualTo(month.from());
        assertThat(within.to()).isBeforeOrEqualTo(month.to());
        assertThat(month.from()).isAfterOrEqualTo(year.from());
        assertThat(month.to()).isBeforeOrEqualTo(year.to());
    }

    @Property
    void a_day_lies_in_exactly_one_season(@ForAll("days") LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(PartialDate.ZONE).toInstant();
        int year = day.getYear();

        assertThat(IntStream.rangeClosed(year - 1, year)
                        .boxed()
                        .flatMap(y -> IntStream.rangeClosed(21, 24).mapToObj(code -> y + "-" + code))
                        .filter(season -> PartialDate.parse(season).interval().contains(noon)))
                .hasSize(1);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 365 * 8000).map(days -> LocalDate.of(1001, 1, 1)
                .plusDays(days));
    }

    @Provide
    Arbitrary<String> partialDates() {
        Arbitrary<String> seasons = Combinators.combine(
                        Arbitraries.integers().between(1000, 9999),
                        Arbitraries.integers().between(21, 24))
                .as((year, code) -> year + "-" + code);
        return Arbitraries.oneOf(
                days().map(LocalDate::toString),
                days().map(day -> day.toString().substring(0, 7)),
                days().map(day -> day.toString().substring(0, 4)),
                seasons);
    }

    private static String codeOf(String written) {
        return catchThrowableOfType(InvalidValueException.class, () -> PartialDate.parse(written))
                .code();
    }
}
