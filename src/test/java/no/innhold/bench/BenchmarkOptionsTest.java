package no.innhold.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchmarkOptionsTest {

    @Test
    void without_arguments_everything_has_a_value() {
        BenchmarkOptions options = BenchmarkOptions.of();
        assertThat(options.seconds()).isEqualTo(5);
        assertThat(options.rounds()).isEqualTo(3);
        assertThat(options.connections()).containsExactly(1, 16, 64);
        assertThat(options.content()).isEqualTo(new ContentSize(11_365, 1000, 5000, 500, 50));
        assertThat(options.data()).isEqualTo(Path.of("target/bench").toAbsolutePath());
        assertThat(options.results()).isEqualTo(Path.of("src/bench/results").toAbsolutePath());
    }

    @Test
    void what_is_given_replaces_it() {
        BenchmarkOptions options =
                BenchmarkOptions.of("--connections", "2,8", "--news", "9000", "--data", "/tmp/other");
        assertThat(options.connections()).isEqualTo(List.of(2, 8));
        assertThat(options.content().news()).isEqualTo(9000);
        assertThat(options.content().projects()).isEqualTo(1000);
        assertThat(options.data()).isEqualTo(Path.of("/tmp/other"));
    }

    @Test
    void an_unknown_option_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenchmarkOptions.of("--second", "5"))
                .withMessage("not an option with a value: --second");
    }

    @Test
    void an_option_without_value_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenchmarkOptions.of("--rounds", "1", "--seconds"))
                .withMessage("not an option with a value: --seconds");
    }
}
