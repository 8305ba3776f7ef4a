package no.innhold.access;

import io.quarkus.runtime.LaunchMode;
import no.innhold.platform.database.StartupFailure;

/** What a configured key of the first administrator must be. */
final class AdminKeyRule {

    /** From {@code docker/.env.example}, known to everybody. */
    static final String EXAMPLE = "example-replace-this-by-a-key-of-your-own";

    private static final int SHORTEST = 32;
    private static final String ADVICE = "Set another, for example from: openssl rand -base64 32";

    private AdminKeyRule() {}

    /** @throws StartupFailure if it could be guessed, or not be sent */
    static void check(String key, LaunchMode mode) {
        if (key.length() < SHORTEST) {
            throw new StartupFailure("INNHOLD_ADMIN_KEY is shorter than " + SHORTEST + " characters.", ADVICE);
        }
        if (!key.chars().allMatch(c -> c > ' ' && c <= '~')) {
            throw new StartupFailure("INNHOLD_ADMIN_KEY holds a character that no header can carry.", ADVICE);
        }
        if (mode == LaunchMode.NORMAL && key.equals(EXAMPLE)) {
            throw new StartupFailure("INNHOLD_ADMIN_KEY is the example of docker/.env.example.", ADVICE);
        }
    }
}
