package no.innhold.content.value;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** International Standard Book Numbers (ISO 2108) of ten or thirteen digits. The normal form has no hyphens. */
public final class Isbn {

    private static final Pattern TEN = Pattern.compile("(?:[0-9][- ]?){9}[0-9Xx]");
    private static final Pattern THIRTEEN = Pattern.compile("97[89][- ]?(?:[0-9][- ]?){9}[0-9]");
    private static final Pattern SEPARATORS = Pattern.compile("[- ]");
    private static final int[] WEIGHTS_OF_TEN = {10, 9, 8, 7, 6, 5, 4, 3, 2, 1};

    private Isbn() {}

    /** Reads the digits with single hyphens or spaces between them, or none. Ten digits stay ten. */
    public static Optional<String> parse(String written) {
        String digits = SEPARATORS.matcher(written).replaceAll("").toUpperCase(Locale.ROOT);
        boolean valid = (TEN.matcher(written).matches() && Modulus11.divides(digits, WEIGHTS_OF_TEN))
                || (THIRTEEN.matcher(written).matches() && isSumOfThirteenRight(digits));
        return valid ? Optional.of(digits) : Optional.empty();
    }

    public static boolean isValid(String written) {
        return parse(written).isPresent();
    }

    private static boolean isSumOfThirteenRight(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }
}
