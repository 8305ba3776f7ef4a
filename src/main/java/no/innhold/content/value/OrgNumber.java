package no.innhold.content.value;

import java.util.Optional;
import java.util.regex.Pattern;

/** Norwegian organisation numbers (Enhetsregisteret). The normal form is nine digits: {@code 974760673}. */
public final class OrgNumber {

    private static final Pattern FORM = Pattern.compile("[0-9]{9}|[0-9]{3}[ \\u00A0][0-9]{3}[ \\u00A0][0-9]{3}");
    private static final Pattern SPACES = Pattern.compile("[ \\u00A0]");

    /** Brønnøysundregistrene, "Om organisasjonsnummeret"; the last is the control digit itself. */
    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2, 1};

    private OrgNumber() {}

    /** Reads nine digits in a row or in three groups of three. */
    public static Optional<String> parse(String written) {
        if (!FORM.matcher(written).matches()) {
            return Optional.empty();
        }
        return Optional.of(SPACES.matcher(written).replaceAll(""))
                .filter(digits -> Modulus11.divides(digits, WEIGHTS) && !digits.equals("000000000"));
    }

    public static boolean isValid(String written) {
        return parse(written).isPresent();
    }
}
