package no.innhold.content.value;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ORCID iDs of persons. The normal form is bare, with hyphens and a capital X: {@code 0000-0002-1825-0097}. */
public final class Orcid {

    private static final String RESOLVER = "https://orcid.org/";
    private static final Pattern FORM = Pattern.compile(
            "(?:(?:https?://)?(?:www\\.)?orcid\\.org/)?((?:[0-9]{4}-){3}[0-9]{3}[0-9X])", Pattern.CASE_INSENSITIVE);

    private Orcid() {}

    /** Reads the bare form and addresses at orcid.org. */
    public static Optional<String> parse(String written) {
        Matcher form = FORM.matcher(written);
        return form.matches()
                ? Optional.of(form.group(1).toUpperCase(Locale.ROOT)).filter(Orcid::hasRightControl)
                : Optional.empty();
    }

    public static boolean isValid(String written) {
        return parse(written).isPresent();
    }

    /** The address of an ORCID iD in its normal form. */
    public static String url(String orcid) {
        return RESOLVER + orcid;
    }

    /** ISO/IEC 7064, MOD 11-2. */
    private static boolean hasRightControl(String orcid) {
        String digits = orcid.replace("-", "");
        int total = 0;
        for (char digit : digits.substring(0, 15).toCharArray()) {
            total = (total + digit - '0') * 2 % 11;
        }
        int control = (12 - total) % 11;
        return digits.charAt(15) == (control == 10 ? 'X' : (char) ('0' + control));
    }
}
