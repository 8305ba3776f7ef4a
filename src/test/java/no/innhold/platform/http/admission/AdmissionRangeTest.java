package no.innhold.platform.http.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdmissionRangeTest {

    @ParameterizedTest
    @CsvSource({"running, 1", "readers, 1", "editors, 1", "queue, 0", "queue, 10000"})
    void accepts_what_is_just_within_the_range(String name, String value) {
        AdmissionConfiguration configuration = with(name, value);

        assertThat(AdmissionRange.checked(configuration)).isSameAs(configuration);
    }

    @ParameterizedTest
    @CsvSource({
        "running, 0, at least 1",
        "readers, 0, at least 1",
        "editors, 0, at least 1",
        "queue, -1, 0 to 10000",
        "queue, 10001, 0 to 10000"
    })
    void refuses_what_is_just_outside_and_names_it(String name, String value, String range) {
        AdmissionConfiguration configuration = with(name, value);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AdmissionRange.checked(configuration))
                .withMessage("innhold.admission." + name + ": " + range);
    }

    @Test
    void accepts_the_defaults() {
        AdmissionConfiguration configuration = with("queue", "64");

        assertThat(AdmissionRange.checked(configuration).readers()).isEmpty();
    }

    private static AdmissionConfiguration with(String name, String value) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValue("innhold.admission." + name, value)
                .withMapping(AdmissionConfiguration.class)
                .build()
                .getConfigMapping(AdmissionConfiguration.class);
    }
}
