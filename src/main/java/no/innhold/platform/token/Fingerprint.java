package no.innhold.platform.token;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over several values, each with its length before it, so that no two lists of values are taken for one another.
 */
public final class Fingerprint {

    private static final int ABSENT = -1;

    private final MessageDigest digest = sha256();

    /** SHA-256 of a text as it is. */
    public static byte[] of(String text) {
        return sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A further value; null is told apart from the empty text. */
    public Fingerprint with(@Nullable String value) {
        return with(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    /** As {@link #with(String)}. */
    public Fingerprint with(byte @Nullable [] value) {
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(value == null ? ABSENT : value.length)
                .array());
        if (value != null) {
            digest.update(value);
        }
        return this;
    }

    /** Ends the list. */
    public byte[] value() {
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
