package no.innhold.content.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundTest {

    @ParameterizedTest
    @CsvSource({
        "2020,                          2019-12-31T23:00:00Z,     2020-12-31T23:00:00Z",
        "2020-24,                       2020-11-30T23:00:00Z,     2021-02-28T23:00:00Z",
        "2020-06-01,                    2020-05-31T22:00:00Z,     2020-06-01T22:00:00Z",
        "2020-06-01T12:00:00Z,          2020-06-01T12:00:00Z,     2020-06-01T12:00:00.001Z",
        "2020-06-01T12:00:00.5+02:00,   2020-06-01T10:00:00.500Z, 2020-06-01T10:00:00.501Z",
        "2020-06-01T12:00:00.0005z,     2020-06-01T12:00:00.001Z, 2020-06-01T12:00:00.001Z",
        "2020-06-01t12:00:00-00:00,     2020-06-01T12:00:00Z,     2020-06-01T12:00:00.001Z",
        "0000-01-01T00:00:00Z,          0001-01-01T00:00:00Z,     0001-01-01T00:00:00.001Z",
        "9999-12-31T23:59:59Z,          9999-12-30T23:59:59.999Z, 9999-12-31T00:00:00Z",
    })
    void from_is_the_beginning_and_to_the_end_of_what_is_written(String written, Instant from, Instant to) {
        assertThat(Bound.from(written)).isEqualTo(from);
        assertThat(Bound.to(written)).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "i går,                     invalid-date",
        "'',                        invalid-date",
        "2020-06-01T12:00,          invalid-date",
        "2020-06-01T12:00:00,       invalid-date",
        "2020-06-01T12:00:00 02:00, invalid-date",
        "2020-06-01T12:00:00+0200,  invalid-date",
        "2020-06-31T12:00:00Z,      no-such-date",
        "2020-06-01T25:00:00Z,      no-such-date",
        "2020-06-01T12:00:00+19:00, no-such-date",
        "2020-13,                   no-such-date",
    })
    void what_is_neither_date_nor_instant_is_refused(String written, String code) {
        assertThat(catchThrowableOfType(InvalidValueException.class, () -> Bound.from(written))
                        .code())
                .isEqualTo(code);
        assertThat(catchThrowableOfType(InvalidValueException.class, () -> Bound.to(written))
                        .code())
                .isEqualTo(code);
    }

    @Test
    void from_after_to_is_told() {
        assertThat(Bound.reversed(Bound.from("2021"), Bound.to("2020"))).isTrue();
        assertThat(Bound.reversed(Bound.from("2020"), Bound.to("2020"))).isFalse();
        assertThat(Bound.reversed(Bound.from("2020-06-01T12:00:00Z"), Bound.to("2020-06-01T12:00:00Z")))
                .isFalse();
    }

    @Property
    void a_stored_millisecond_lies_within_its_own_bounds(
            @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long millis) {
        Instant stored = Instant.ofEpochMilli(millis);
        Interval written = new Interval(Bound.from(stored.toString()), Bound.to(stored.toString()));

        assertThat(written.contains(stored)).isTrue();
        assertThat(written.contains(stored.plusMillis(1))).isFalse();
        assertThat(written.contains(stored.minusMillis(1))).isFalse();
    }
}
