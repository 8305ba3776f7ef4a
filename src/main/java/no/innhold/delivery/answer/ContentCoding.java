package no.innhold.delivery.answer;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** How the bytes of an answer are packed for the way (RFC 9110, section 12.5.3). */
enum ContentCoding {
    IDENTITY("identity", ""),
    GZIP("gzip", "-gzip"),
    BROTLI("br", "-br");

    /** Below this, packing costs more than it saves. */
    private static final int WORTHWHILE_BYTES = 1024;

    // a good ratio at a cost that a miss can bear
    private static final int BROTLI_QUALITY = 5;
    private static final boolean BROTLI_AVAILABLE = Brotli4jLoader.isAvailable();

    private final String token;
    private final String suffix;

    ContentCoding(String token, String suffix) {
        this.token = token;
        this.suffix = suffix;
    }

    String token() {
        return token;
    }

    String suffix() {
        return suffix;
    }

    boolean isIdentity() {
        return this == IDENTITY;
    }

    /** The coding that the client likes best, brotli before gzip where it does not mind. */
    static ContentCoding best(@Nullable String acceptEncoding, int bytes) {
        if (acceptEncoding == null || bytes < WORTHWHILE_BYTES) {
            return IDENTITY;
        }
        double brotli = BROTLI_AVAILABLE ? weight(acceptEncoding, "br") : 0;
        double gzip = weight(acceptEncoding, "gzip");
        if (brotli > 0 && brotli >= gzip) {
            return BROTLI;
        }
        return gzip > 0 ? GZIP : IDENTITY;
    }

    static String withoutSuffix(String tag) {
        for (ContentCoding coding : values()) {
            if (!coding.isIdentity() && tag.endsWith(coding.suffix)) {
                return tag.substring(0, tag.length() - coding.suffix.length());
            }
        }
        return tag;
    }

    byte[] encode(byte[] plain) {
        try {
            return switch (this) {
                case IDENTITY -> plain;
                case GZIP -> gzip(plain);
                case BROTLI -> Encoder.compress(plain, new Encoder.Parameters().setQuality(BROTLI_QUALITY));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }

    private static double weight(String header, String token) {
        double any = 0;
        for (String part : header.toLowerCase(Locale.ROOT).split(",", 32)) {
            String[] pieces = part.split(";", 2);
            String name = pieces[0].trim();
            double weight = pieces.length == 1 ? 1 : quality(pieces[1].trim());
            if (name.equals(token)) {
                return weight;
            }
            if (name.equals("*")) {
                any = weight;
            }
        }
        return any;
    }

    private static double quality(String parameter) {
        return parameter.matches("q=(0(\\.[0-9]{0,3})?|1(\\.0{0,3})?)")
                ? Double.parseDouble(parameter.substring(2))
                : 0;
    }
}
