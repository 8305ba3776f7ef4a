package no.innhold;

import io.quarkus.arc.Arc;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.innhold.access.KeysForTests;

/** Credentials for tests, made through the code; each role has one key for the whole run. */
public final class Keys {

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private Keys() {}

    /** The value of an {@code Authorization} header that gives a role. */
    public static String bearer(String role) {
        return "Bearer " + TOKENS.computeIfAbsent(role, r -> make(r, null));
    }

    /** As {@link #bearer(String)}, confined to collections. */
    public static String bearer(String role, String... scopes) {
        return "Bearer "
                + TOKENS.computeIfAbsent(role + " " + String.join(" ", scopes), r -> make(role, List.of(scopes)));
    }

    /** An {@code Authorization} header with a key of an administrator that has expired. */
    public static String expired() {
        return "Bearer " + TOKENS.computeIfAbsent("expired", r -> forTests().expired("admin"));
    }

    /** An {@code Authorization} header with a key of an administrator that was revoked. */
    public static String revoked() {
        return "Bearer " + TOKENS.computeIfAbsent("revoked", r -> forTests().revoked("admin"));
    }

    private static String make(String role, List<String> scopes) {
        return forTests().make(role, scopes);
    }

    private static KeysForTests forTests() {
        return Arc.container().instance(KeysForTests.class).get();
    }
}
