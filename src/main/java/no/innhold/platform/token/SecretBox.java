package no.innhold.platform.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hides secrets that the service must be able to read again, by AES-256-GCM under a key of their own purpose. What was
 * hidden for one owner opens for no other.
 */
public final class SecretBox {

    private static final String KEY_ALGORITHM = "HmacSHA256";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    /**
     * @param secret as {@link SigningKey#secret()}
     * @param purpose a word of its own for each kind of secret
     */
    public SecretBox(byte[] secret, String purpose) {
        try {
            Mac mac = Mac.getInstance(KEY_ALGORITHM);
            mac.init(new SecretKeySpec(secret, KEY_ALGORITHM));
            key = new SecretKeySpec(mac.doFinal(("secret-box " + purpose).getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every Java platform", e);
        }
    }

    /** @return a nonce, the hidden bytes and their tag; another one each time */
    public byte[] close(byte[] plain, String owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] hidden = run(Cipher.ENCRYPT_MODE, nonce, plain, owner);
        byte[] closed = Arrays.copyOf(nonce, nonce.length + hidden.length);
        System.arraycopy(hidden, 0, closed, nonce.length, hidden.length);
        return closed;
    }

    /** @throws IllegalStateException if it was not closed with this key for this owner */
    public byte[] open(byte[] closed, String owner) {
        byte[] nonce = Arrays.copyOf(closed, NONCE_BYTES);
        return run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(closed, NONCE_BYTES, closed.length), owner);
    }

    private byte[] run(int mode, byte[] nonce, byte[] bytes, String owner) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (AEADBadTagException e) {
            throw new IllegalStateException("a secret of another owner or another service", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every Java platform", e);
        }
    }
}
