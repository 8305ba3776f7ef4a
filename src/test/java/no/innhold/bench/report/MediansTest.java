package no.innhold.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class MediansTest {

    @Test
    void of_an_odd_number_it_is_the_one_in_the_middle_by_size() {
        assertThat(Medians.of(List.of(9.0, 1.0, 4.0))).isEqualTo(4);
        assertThat(Medians.of(List.of(7.0))).isEqualTo(7);
    }

    @Test
    void of_an_even_number_it_is_the_mean_of_the_two_in_the_middle() {
        assertThat(Medians.of(List.of(8.0, 1.0, 2.0, 100.0))).isEqualTo(5);
    }

    @Test
    void of_nothing_there_is_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> Medians.of(List.of()));
    }

    /** In the second round the machine was ten times slower. */
    @Test
    void a_ratio_is_taken_within_its_round() {
        assertThat(Medians.ofRatios(List.of(50.0, 5.0, 60.0), List.of(100.0, 10.0, 100.0)))
                .isEqualTo(0.5);
    }

    @Test
    void rounds_without_a_partner_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Medians.ofRatios(List.of(1.0, 2.0), List.of(1.0)));
    }
}
