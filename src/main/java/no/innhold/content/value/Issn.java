package no.innhold.content.value;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** International Standard Serial Numbers (ISO 3297). The normal form has a hyphen: {@code 0033-3190}. */
public final class Issn {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}-?[0-9]{3}[0-9Xx]");
    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 1};

    private Issn() {}

    /** Reads eight characters with or without the hyphen. */
    public static Optional<String> parse(String written) {
        if (!FORM.matcher(written).matches()) {
            return Optional.empty();
        }
        String digits = written.replace("-", "").toUpperCase(Locale.ROOT);
        return Modulus11.divides(digits, WEIGHTS)
                ? Optional.of(digits.substring(0, 4) + "-" + digits.substring(4))
                : Optional.empty();
    }

    public static boolean isValid(String written) {
        return parse(written).isPresent();
    }
}
