package no.innhold.platform.http.admission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How much is done at a time. */
@ConfigMapping(prefix = "innhold.admission")
public interface AdmissionConfiguration {

    /**
     * Requests at work at a time, at least 1. Fewer than {@code quarkus.datasource.jdbc.max-size}: the service's own work
     * shares the connections.
     */
    @WithDefault("12")
    int running();

    /**
     * Readers among them, at most, and at least 1; the other places are left to editors, so that these come to their turn. By default three
     * for each core, of which each has hands enough with one while another waits for the database, and two fewer than
     * {@link #running()} at most.
     */
    Optional<Integer> readers();

    /** Editors among them, at most, and at least 1: the slow work that they may ask for leaves places to readers. */
    @WithDefault("6")
    int editors();

    /** Readers that wait for a place, and as many editors, 0 to 10,000; one more is answered 503. */
    @WithDefault("64")
    int queue();

    /**
     * How long a reader waits; then it is answered 503. When the first of the queue has waited an eighth of it, nobody
     * joins the queue any more.
     */
    @WithDefault("2s")
    Duration patience();

    /** The same for an editor, whom a refusal costs more than waiting. */
    @WithDefault("8s")
    Duration editorsPatience();
}
