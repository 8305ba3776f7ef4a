package no.innhold.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;

/** A token of the {@link LocalIssuer}, right in everything but what a test changes. */
final class SignedToken {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> header = new LinkedHashMap<>(Map.of("alg", "RS256", "typ", "JWT"));
    private final Map<String, Object> claims = new LinkedHashMap<>();

    SignedToken(Instant now, String... roles) {
        header.put("kid", LocalIssuer.KEY_ID);
        claims.put("iss", value(LocalIssuer.ISSUER));
        claims.put("aud", LocalIssuer.AUDIENCE);
        claims.put("sub", "f3a1");
        claims.put("preferred_username", "kari");
        claims.put("realm", Map.of("roles", List.of(roles)));
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.getEpochSecond() + 300);
    }

    SignedToken header(String name, Object value) {
        header.put(name, value);
        return this;
    }

    /** A claim of another value; none if that is null. */
    SignedToken claim(String name, Object value) {
        if (value == null) {
            claims.remove(name);
        } else {
            claims.put(name, value);
        }
        return this;
    }

    String signed() {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(KeyFactory.getInstance("RSA")
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getDecoder().decode(value(LocalIssuer.PRIVATE_KEY)))));
            signature.update(unsigned().getBytes(StandardCharsets.US_ASCII));
            return unsigned() + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With the public key as the secret of an HMAC. */
    String signedWithPublicKey() {
        try {
            header.put("alg", "HS256");
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(value(LocalIssuer.PUBLIC_KEY)), "HmacSHA256"));
            return unsigned() + "." + base64(mac.doFinal(unsigned().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Header and claims, without a signature. */
    String unsigned() {
        return base64(json(header)) + "." + base64(json(claims));
    }

    private static byte[] json(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String value(String property) {
        return ConfigProvider.getConfig().getValue(property, String.class);
    }
}
