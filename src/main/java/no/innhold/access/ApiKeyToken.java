package no.innhold.access;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.innhold.platform.token.Fingerprint;

/** The text of an API key, {@code innhold_<id>_<secret>}; the service keeps no more of it than a SHA-256. */
final class ApiKeyToken {

    static final String PREFIX = "innhold_";

    private static final int SECRET_BYTES = 32;
    private static final int ID_BITS = 50;
    private static final int ID_RADIX = 36;
    private static final Pattern FORM = Pattern.compile(PREFIX + "([a-z0-9]{1,20})_[0-9a-f]{64}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private ApiKeyToken() {}

    static String newId() {
        return new BigInteger(ID_BITS, RANDOM).toString(ID_RADIX);
    }

    static String make(String id) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return PREFIX + id + "_" + HexFormat.of().formatHex(secret);
    }

    /** The id in a token; empty for what is none. */
    static Optional<String> id(String token) {
        Matcher form = FORM.matcher(token);
        return form.matches() ? Optional.of(form.group(1)) : Optional.empty();
    }

    static byte[] hash(String token) {
        return Fingerprint.of(token);
    }
}
