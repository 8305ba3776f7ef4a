package no.innhold.platform.http.admission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How much is done at a time. */
@ConfigMapping(prefix = "innhold.admission")
public interface AdmissionConfiguration {

    /**
     * Requests at work at a time, at least 1. Fewer than {@code quarkus.datasource.jdbc.max-size}: the service's own work
     * shares the connections.
     */
    @WithDefault("12")
    @Min(1)
    int running();

    /** Readers among them, at most; the other places are left to editors, so that these come to their turn. */
    @WithDefault("10")
    @Min(1)
    int readers();

    /** Editors among them, at most: the slow work that they may ask for leaves places to readers. */
    @WithDefault("6")
    @Min(1)
    int editors();

    /** Readers that wait for a place, and as many editors; one more is answered 503. */
    @WithDefault("64")
    @Min(0)
    @Max(10_000)
    int queue();

    /** How long one waits; then it is answered 503. */
    @WithDefault("1s")
    Duration patience();
}
