package no.innhold.platform.token;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;

/**
 * Writes what a link may carry out of the house and back: a few bytes that anyone can read and nobody can change, good
 * for one purpose and until an instant.
 *
 * <p>The text is URL-safe Base64 in one spelling: the expiry in milliseconds (8 bytes), the payload, the signature (see
 * {@link Seal}). A token cannot be revoked; what it is for has to be looked up when it comes back.
 */
public final class SignedToken {

    private final Seal seal;

    /**
     * @param secret as {@link SigningKey#secret()}
     * @param purpose a word of its own for each kind of token, for example {@code preview}: a token for one purpose, or
     *     a cursor, never passes for another
     */
    public SignedToken(byte[] secret, String purpose) {
        seal = Seal.of(secret, purpose);
    }

    /** @param expiry the first instant at which it no longer opens; what is finer than a millisecond is dropped */
    public String write(byte[] payload, Instant expiry) {
        return seal.close(ByteBuffer.allocate(Long.BYTES + payload.length)
                .putLong(expiry.toEpochMilli())
                .put(payload)
                .array());
    }

    /**
     * @param now by the clock of the database
     * @return the payload; nothing for what was not written here, for another purpose, spelled otherwise or expired,
     *     which the client is not told apart
     */
    public Optional<byte[]> open(String token, Instant now) {
        return seal.open(token)
                .filter(bytes -> bytes.length >= Long.BYTES)
                .map(ByteBuffer::wrap)
                .filter(bytes -> now.isBefore(Instant.ofEpochMilli(bytes.getLong())))
                .map(SignedToken::rest);
    }

    private static byte[] rest(ByteBuffer bytes) {
        byte[] payload = new byte[bytes.remaining()];
        bytes.get(payload);
        return payload;
    }
}
