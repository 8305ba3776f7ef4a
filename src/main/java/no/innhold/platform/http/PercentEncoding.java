package no.innhold.platform.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Percent-encoded UTF-8, read without forgiving anything. */
final class PercentEncoding {

    /** Beside controls, space and everything outside ASCII. */
    private static final String NEVER_UNENCODED = "\"<>\\^`{|}";

    private PercentEncoding() {}

    /**
     * The text behind an encoded one; empty if a {@code %} lacks its two hexadecimal digits, the octets are not UTF-8
     * (surrogates and overlong forms are not), or a character stands unencoded that no URI has (RFC 3986, section 2).
     */
    static Optional<String> decode(String encoded) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            int octet = c == '%' ? octet(encoded, i + 1) : c;
            if (octet < 0 || c <= ' ' || c > '~' || NEVER_UNENCODED.indexOf(c) >= 0) {
                return Optional.empty();
            }
            octets.write(octet);
            i += c == '%' ? 2 : 0;
        }
        return utf8(octets.toByteArray());
    }

    /** As {@link #decode}, for names and values of a query, where {@code +} is a space. */
    static Optional<String> decodeQuery(String encoded) {
        return decode(encoded.replace("+", "%20"));
    }

    private static int octet(String encoded, int start) {
        if (start + 2 > encoded.length()) {
            return -1;
        }
        int high = hex(encoded.charAt(start));
        int low = hex(encoded.charAt(start + 1));
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    /** {@link Character#digit} would take digits of other scripts. */
    private static int hex(char c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }

    private static Optional<String> utf8(byte[] octets) {
        try {
            // a new decoder reports what it cannot read
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
