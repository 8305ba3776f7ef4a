package no.innhold.platform.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Bytes as text for addresses: URL-safe Base64 without padding, the last {@value #SIGNATURE_BYTES} bytes being the
 * beginning of their HMAC-SHA-256. It hides nothing and does not expire; it only cannot be made or changed elsewhere.
 */
public final class Seal {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 16;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;

    /** @param secret as {@link SigningKey#secret()} */
    public Seal(byte[] secret) {
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    /**
     * The seal for one purpose, under a key of its own: what is sealed for one never opens for another, nor under the
     * secret itself.
     *
     * @param purpose a word; no payload under the secret itself may be the same as its UTF-8
     */
    public static Seal of(byte[] secret, String purpose) {
        return new Seal(new Seal(secret).mac(purpose.getBytes(StandardCharsets.UTF_8)));
    }

    /** @param payload at least one byte */
    public String close(byte[] payload) {
        byte[] bytes = Arrays.copyOf(payload, payload.length + SIGNATURE_BYTES);
        System.arraycopy(mac(payload), 0, bytes, payload.length, SIGNATURE_BYTES);
        return ENCODER.encodeToString(bytes);
    }

    /** @return the payload, if exactly this text was made by {@link #close} with the same key */
    public Optional<byte[]> open(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        // the decoder accepts spellings that differ in unused bits or padding; only our own counts
        if (bytes.length <= SIGNATURE_BYTES || !ENCODER.encodeToString(bytes).equals(text)) {
            return Optional.empty();
        }
        byte[] payload = Arrays.copyOf(bytes, bytes.length - SIGNATURE_BYTES);
        byte[] signature = Arrays.copyOfRange(bytes, payload.length, bytes.length);
        // in constant time
        boolean ours = MessageDigest.isEqual(signature, Arrays.copyOf(mac(payload), SIGNATURE_BYTES));
        return ours ? Optional.of(payload) : Optional.empty();
    }

    private byte[] mac(byte[] payload) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(payload);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every Java platform", e);
        }
    }
}
