package no.innhold.content.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    private static final Locale NB = Locale.forLanguageTag("nb");

    @ParameterizedTest
    @CsvSource({
        "2020-23,    ,           nb, Høsten 2020 –",
        "2020-23,    ,           nn, Hausten 2020 –",
        "2020-23,    ,           en, Autumn 2020 –",
        "2018,       2026,       nb, 2018 – 2026",
        ",           2022,       nb, – 2022",
        ",           2022-21,    nb, – våren 2022",
        "2020-23,    2021-21,    nb, Høsten 2020 – våren 2021",
        "2020-05,    2020-05,    nb, Mai 2020",
        "2020-05-01, 2021-06-30, en, 1 May 2020 – 30 June 2021",
        ",           ,           nb, ''",
    })
    void the_label_reads_as_people_write_it(
            @Nullable String start, @Nullable String end, String language, String label) {
        assertThat(period(start, end).label(Locale.forLanguageTag(language))).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"2020, 2019", "2020-05, 2020-04", "2020, 2019-12-31", "2020-23, 2020-22", "2021-02, 2020-23"})
    void an_end_before_the_start_is_told(String start, String end) {
        assertThat(period(start, end).violation()).contains("end-before-start");
        assertThatThrownBy(() -> period(start, end).interval()).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"2020, 2020", "2020-05, 2020", "2020, 2020-05", "2020-24, 2021-01", "2020,", ", 1000", ","})
    void an_end_that_overlaps_the_start_is_fine(@Nullable String start, @Nullable String end) {
        assertThat(period(start, end).violation()).isEmpty();
    }

    @Test
    void an_open_side_reaches_the_far_past_or_future() {
        assertThat(period("2020", null).interval().to()).isEqualTo(Interval.FAR_FUTURE);
        assertThat(period(null, "2020").interval().from()).isEqualTo(Interval.FAR_PAST);
        assertThat(period("9999-12-31", null).violation()).isEmpty();
    }

    @Test
    void absent_sides_are_absent_in_json() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        Period period = json.readValue("{\"start\":\"2020-23\"}", Period.class);

        assertThat(json.writeValueAsString(period)).isEqualTo("{\"start\":\"2020-23\"}");
        assertThat(json.writeValueAsString(LabelledPeriod.of(period, NB)))
                .isEqualTo("{\"start\":\"2020-23\",\"label\":\"Høsten 2020 –\"}");
    }

    private static Period period(@Nullable String start, @Nullable String end) {
        return new Period(start == null ? null : PartialDate.parse(start), end == null ? null : PartialDate.parse(end));
    }
}
