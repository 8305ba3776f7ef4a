package no.innhold.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void nine_retries_come_ever_later() {
        assertThat(IntStream.rangeClosed(1, 9)
                        .mapToObj(tries -> RetrySchedule.after(tries, null, 0).orElseThrow())
                        .toList())
                .isEqualTo(List.of(
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(5),
                        Duration.ofHours(10),
                        Duration.ofHours(14),
                        Duration.ofHours(20),
                        Duration.ofHours(24)));
        assertThat(RetrySchedule.after(10, null, 0)).isEmpty();
        assertThat(RetrySchedule.after(10, Duration.ofSeconds(1), 0)).isEmpty();
    }

    @Test
    void chance_delays_by_up_to_a_tenth() {
        assertThat(RetrySchedule.after(2, null, 0.5)).contains(Duration.ofSeconds(315));
        assertThat(RetrySchedule.after(2, null, 1)).contains(Duration.ofSeconds(330));
    }

    @Test
    void a_receiver_may_ask_for_more_time_but_not_for_less_nor_for_more_than_a_day() {
        assertThat(RetrySchedule.after(1, Duration.ofSeconds(90), 0)).contains(Duration.ofSeconds(90));
        assertThat(RetrySchedule.after(3, Duration.ofSeconds(90), 0)).contains(Duration.ofMinutes(30));
        assertThat(RetrySchedule.after(1, Duration.ofDays(400), 0)).contains(Duration.ofHours(24));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | PT2M",
                "' 0 ' | PT0S",
                "Tue, 24 Nov 2026 12:01:30 GMT | PT1M30S",
                "Tue, 24 Nov 2026 11:00:00 GMT | PT0S"
            })
    void retry_after_is_seconds_or_a_date(String header, Duration wish) {
        assertThat(RetryAfter.parse(header, NOW)).contains(wish);
    }

    @ParameterizedTest
    @CsvSource({"-1", "1.5", "soon", "''", "99999999999999999999", "2026-11-24T12:00:00Z"})
    void anything_else_is_passed_over(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isEqualTo(Optional.empty());
    }
}
