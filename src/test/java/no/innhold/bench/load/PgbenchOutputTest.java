package no.innhold.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What pgbench 15 prints, and what is read from it. */
class PgbenchOutputTest {

    private static final String GOOD = """
            number of transactions actually processed: 4453
            number of failed transactions: 0 (0.000%)
            latency average = 15.479 ms
            initial connection time = 715.706 ms
            tps = 1033.659510 (without initial connection time)
            """;

    /** Latencies of 200 down to 1 ms. */
    private static final List<String> LOG = IntStream.range(0, 200)
            .mapToObj(i -> "3 " + i + " " + (200 - i) * 1000 + " 0 1795555250 975095")
            .toList();

    @Test
    void rate_and_latencies_are_read() {
        assertThat(PgbenchOutput.parse(GOOD, LOG)).isEqualTo(new Sample(1033.65951, 101_000, 199_000, 0, List.of()));
    }

    @Test
    void an_error_of_one_client_is_an_error() {
        String output = GOOD + "pgbench: error: client 0 script 0 aborted in command 0 query 0: ERROR:  out of it\n";
        assertThat(PgbenchOutput.parse(output, LOG).errors())
                .containsExactly("client 0 script 0 aborted in command 0 query 0: ERROR:  out of it");
    }

    /** Connecting took all of the time. */
    @Test
    void nothing_done_is_an_error() {
        String output = "number of transactions actually processed: 0\nnumber of failed transactions: 0 (NaN%)\n";
        assertThat(PgbenchOutput.parse(output, List.of()))
                .isEqualTo(new Sample(0, 0, 0, 0, List.of("no transaction came to its end")));
    }

    @Test
    void a_run_that_did_not_begin_is_no_sample() {
        String output = "pgbench: error: connection to server failed\n";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PgbenchOutput.parse(output, List.of()))
                .withMessageContaining("connection to server failed");
    }
}
