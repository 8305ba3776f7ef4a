package no.innhold.content.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The readable part of an address: {@code [a-z0-9]+(-[a-z0-9]+)*}, 1 to 120 characters. */
public final class Slug {

    public static final int MAX_LENGTH = 120;

    /**
     * For records and documents about the API; {@link #isValid} also minds the length. More hyphens than it takes do not
     * fit into a slug: without a bound, a hostile text of many would take all of the stack.
     */
    public static final String PATTERN = "^[a-z0-9]+(?:-[a-z0-9]+){0,59}$";

    private static final Pattern VALID = Pattern.compile(PATTERN);
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{M}\\p{Cf}]+");
    private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");

    /** Letters that Unicode does not take apart into a Latin letter and a mark. */
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('æ', "ae"),
            Map.entry('ø', "o"),
            Map.entry('œ', "oe"),
            Map.entry('ß', "ss"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ł', "l"),
            Map.entry('ŋ', "n"),
            Map.entry('ŧ', "t"),
            Map.entry('ħ', "h"),
            Map.entry('ǥ', "g"),
            Map.entry('ʒ', "z"),
            Map.entry('ı', "i"));

    private Slug() {}

    /**
     * Makes a slug of a title: æ→ae, ø→o, å→a, other diacritics fall away, everything that is not a letter or digit
     * separates. Longer ones are cut between words. Empty if no Latin letter or digit is left, or if the title is a
     * UUID, which as a slug could not be told from an id.
     */
    public static Optional<String> of(String title) {
        String folded = INVISIBLE
                .matcher(Normalizer.normalize(title, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        StringBuilder latin = new StringBuilder();
        for (char letter : folded.toCharArray()) {
            latin.append(LETTERS.getOrDefault(letter, String.valueOf(letter)));
        }
        String slug = cut(trim(SEPARATORS.matcher(latin).replaceAll("-")), MAX_LENGTH);
        return slug.isEmpty() || looksLikeId(slug) ? Optional.empty() : Optional.of(slug);
    }

    /** The slug with a number that tells it from an equal one: {@code recovery-2}; the words give way if it is long. */
    public static String numbered(String slug, int number) {
        String suffix = "-" + number;
        return cut(slug, MAX_LENGTH - suffix.length()) + suffix;
    }

    public static boolean isValid(String slug) {
        return slug.length() <= MAX_LENGTH && VALID.matcher(slug).matches();
    }

    /** True for anything written like a UUID, of any version and in any case: such a path segment is an id. */
    public static boolean looksLikeId(String segment) {
        return ID.matcher(segment).matches();
    }

    private static String trim(String slug) {
        int from = slug.startsWith("-") ? 1 : 0;
        int to = slug.length() > from && slug.endsWith("-") ? slug.length() - 1 : slug.length();
        return slug.substring(from, to);
    }

    private static String cut(String slug, int length) {
        if (slug.length() <= length) {
            return slug;
        }
        int boundary = slug.lastIndexOf('-', length);
        return slug.substring(0, boundary > 0 ? boundary : length);
    }
}
