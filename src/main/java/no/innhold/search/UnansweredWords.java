package no.innhold.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import no.innhold.content.value.NationalIdentityNumber;

/** One spelling for what was searched for in vain, and nothing of what could tell of a person. */
final class UnansweredWords {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** The least that could be a telephone number; years, numbers of laws and standards are shorter. */
    private static final int TELLING_DIGITS = 6;

    private UnansweredWords() {}

    /**
     * Absent for what is not to be kept: an e-mail address, a telephone number, a national identity number, or anything
     * with as many digits as one.
     */
    static Optional<String> of(String query) {
        String plain = Normalizer.normalize(query, Normalizer.Form.NFKC);
        boolean telling = plain.contains("@")
                || plain.codePoints().filter(Character::isDigit).count() >= TELLING_DIGITS
                || !NationalIdentityNumber.find(plain).isEmpty();
        String words = SPACE.matcher(plain.toLowerCase(Locale.ROOT).strip()).replaceAll(" ");
        boolean keepable = !telling
                && words.codePoints().anyMatch(Character::isLetterOrDigit)
                && words.codePointCount(0, words.length()) <= 200;
        return keepable ? Optional.of(words) : Optional.empty();
    }
}
