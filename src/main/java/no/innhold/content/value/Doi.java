package no.innhold.content.value;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Digital Object Identifiers. The normal form is bare and lower-case: {@code 10.1159/000504453}. */
public final class Doi {

    private static final int MAX_LENGTH = 300;
    private static final String RESOLVER = "https://doi.org/";
    private static final Pattern URL =
            Pattern.compile("(?:https?://)?(?:dx\\.|www\\.)?doi\\.org/(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCHEME = Pattern.compile("doi:(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile("10\\.[0-9]{4,9}(?:\\.[0-9]+)*/[^\\s\\p{Z}\\p{C}]+");

    private Doi() {}

    /** Reads {@code 10.…}, {@code doi:10.…} and addresses at doi.org, in any case. */
    public static Optional<String> parse(String written) {
        Matcher url = URL.matcher(written);
        Matcher scheme = SCHEME.matcher(written);
        Optional<String> bare =
                url.matches() ? decoded(url.group(1)) : Optional.of(scheme.matches() ? scheme.group(1) : written);
        return bare.filter(
                        doi -> doi.length() <= MAX_LENGTH && BARE.matcher(doi).matches())
                .map(doi -> doi.toLowerCase(Locale.ROOT));
    }

    public static boolean isValid(String written) {
        return parse(written).isPresent();
    }

    /** Where a DOI in its normal form resolves. */
    public static String url(String doi) {
        StringBuilder url = new StringBuilder(RESOLVER);
        for (byte octet : doi.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (octet & 0xFF);
            if (letter < 0x80 && (Character.isLetterOrDigit(letter) || "-._~/:;()!*,".indexOf(letter) >= 0)) {
                url.append(letter);
            } else {
                url.append(String.format("%%%02X", (int) letter));
            }
        }
        return url.toString();
    }

    private static Optional<String> decoded(String path) {
        try {
            // URLDecoder reads forms, where a plus is a space; in a path it is a plus.
            return Optional.of(URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
