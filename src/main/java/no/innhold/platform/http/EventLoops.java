package no.innhold.platform.http;

import org.eclipse.microprofile.config.Config;

/**
 * How many threads read requests and write answers.
 *
 * <p>None of them ever waits, so more than there are processors only wait for each other: the slowest hundredth of ready
 * answers took three times as long with Vert.x' two for each processor as with one for two. The other half is for what makes
 * answers, and for the database if it is on the same machine.
 */
public final class EventLoops {

    private static final String PROPERTY = "quarkus.vertx.event-loops-pool-size";

    private EventLoops() {}

    /** As many as the service has unless it is configured. */
    public static int byDefault() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    /** To be called before the service starts. */
    public static void setUnlessConfigured(Config config) {
        if (config.getOptionalValue(PROPERTY, Integer.class).isEmpty()) {
            System.setProperty(PROPERTY, Integer.toString(byDefault()));
        }
    }
}
