package no.innhold.content.value;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Identifiers of research organisations (ror.org). The normal form is bare and lower-case: {@code 02qte9q33}. */
public final class Ror {

    private static final String RESOLVER = "https://ror.org/";
    private static final String CROCKFORD_BASE_32 = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final Pattern FORM = Pattern.compile(
            "(?:(?:https?://)?(?:www\\.)?ror\\.org/)?(0[0-9a-hjkmnp-tv-z]{6}[0-9]{2})", Pattern.CASE_INSENSITIVE);

    private Ror() {}

    /** Reads the bare form and addresses at ror.org, in any case. */
    public static Optional<String> parse(String written) {
        Matcher form = FORM.matcher(written);
        return form.matches()
                ? Optional.of(form.group(1).toLowerCase(Locale.ROOT)).filter(Ror::hasRightControl)
                : Optional.empty();
    }

    public static boolean isValid(String written) {
        return parse(written).isPresent();
    }

    /** The address of an identifier in its normal form. */
    public static String url(String ror) {
        return RESOLVER + ror;
    }

    /** ISO/IEC 7064, MOD 97-10, over the value of the first seven characters in Crockford's base 32. */
    private static boolean hasRightControl(String ror) {
        long value = 0;
        for (char letter : ror.substring(0, 7).toCharArray()) {
            value = value * 32 + CROCKFORD_BASE_32.indexOf(letter);
        }
        return 98 - value * 100 % 97 == Integer.parseInt(ror.substring(7));
    }
}
