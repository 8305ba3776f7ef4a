package no.innhold.platform.http.admission;

/** Refuses a configuration with which nobody would get in, or everybody would wait. */
final class AdmissionRange {

    private static final String PREFIX = "innhold.admission.";
    private static final int LONGEST_QUEUE = 10_000;

    private AdmissionRange() {}

    /** @throws IllegalArgumentException naming the property that is out of its range, and the range */
    static AdmissionConfiguration checked(AdmissionConfiguration configuration) {
        atLeastOne("running", configuration.running());
        atLeastOne("readers", configuration.readers().orElse(1));
        atLeastOne("editors", configuration.editors());
        if (configuration.queue() < 0 || configuration.queue() > LONGEST_QUEUE) {
            throw new IllegalArgumentException(PREFIX + "queue: 0 to " + LONGEST_QUEUE);
        }
        return configuration;
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(PREFIX + name + ": at least 1");
        }
    }
}
