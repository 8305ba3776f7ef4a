package no.innhold.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What wrk 4.1.0 prints, and what is read from it. */
class WrkOutputTest {

    private static final String GOOD = """
            Running 1s test @ http://127.0.0.1:42197/v1/news/news-300
              2 threads and 16 connections
              Thread Stats   Avg      Stdev     Max   +/- Stdev
                Latency     2.73ms    8.23ms  68.74ms   93.71%
                Req/Sec    13.53k     5.49k   24.45k    66.67%
              Latency Distribution
                 50%  502.00us
                 75%  737.00us
                 90%    4.48ms
                 99%   49.03ms
              28747 requests in 1.11s, 167.15MB read
            Requests/sec:  25946.49
            Transfer/sec:    150.87MB
            """;

    @Test
    void a_run_without_errors_is_read() {
        Sample sample = WrkOutput.parse(GOOD);
        assertThat(sample.requestsPerSecond()).isEqualTo(25_946.49);
        assertThat(sample.p50Micros()).isEqualTo(502);
        assertThat(sample.p99Micros()).isEqualTo(49_030);
        assertThat(sample.bytesPerRequest()).isCloseTo(6096.9, within(0.1));
        assertThat(sample.errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"502.00us, 502", "4.48ms, 4480", "1.41s, 1410000", "2.50m, 150000000", "1.00h, 3600000000"})
    void latencies_are_read_in_every_unit(String printed, double micros) {
        String output = GOOD.replace("502.00us", printed);
        assertThat(WrkOutput.parse(output).p50Micros()).isCloseTo(micros, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"287470.00B, 10", "28747.00KB, 1024", "28747.00MB, 1048576", "28747.00GB, 1073741824"})
    void sizes_are_read_in_every_unit(String printed, double bytesPerRequest) {
        String output = GOOD.replace("167.15MB", printed);
        assertThat(WrkOutput.parse(output).bytesPerRequest()).isCloseTo(bytesPerRequest, within(1e-6));
    }

    @Test
    void refused_requests_are_an_error() {
        String output = GOOD.replace("Requests/sec", "  Non-2xx or 3xx responses: 38010\nRequests/sec");
        assertThat(WrkOutput.parse(output).errors()).containsExactly("Non-2xx or 3xx responses: 38010");
    }

    @Test
    void broken_connections_are_an_error() {
        String output =
                GOOD.replace("Requests/sec", "  Socket errors: connect 0, read 6, write 0, timeout 4\nRequests/sec");
        assertThat(WrkOutput.parse(output).errors())
                .containsExactly("Socket errors: connect 0, read 6, write 0, timeout 4");
    }

    @Test
    void nothing_answered_is_an_error() {
        String output = GOOD.replace("28747 requests in 1.11s, 167.15MB read", "0 requests in 1.11s, 0.00B read");
        Sample sample = WrkOutput.parse(output);
        assertThat(sample.errors()).containsExactly("no request was answered");
        assertThat(sample.bytesPerRequest()).isZero();
    }

    @Test
    void a_run_that_did_not_begin_is_no_sample() {
        String output = "unable to connect to 127.0.0.1:18610 Connection refused\n";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WrkOutput.parse(output))
                .withMessageContaining("Connection refused");
    }
}
