package no.innhold.publishing.erasure;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to be erased, by name, e-mail address or both.
 *
 * <p>Names are compared without regard to case, white space and the way in which letters with marks are encoded, given
 * name first or after the family name and a comma. A mention is a whole word, also in the genitive.
 */
public final class Person {

    /** What stands where a person was mentioned. */
    public static final String MARK = "[…]";

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final String BEFORE = "(?<![\\p{L}\\p{M}\\p{N}])";
    private static final String AFTER = "(?=['’]?s?(?![\\p{L}\\p{M}\\p{N}]))";
    private static final String BEFORE_ADDRESS = "(?<![\\p{L}\\p{N}._%+-])(?:mailto:)?";
    private static final String AFTER_ADDRESS = "(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])";

    private final @Nullable String name;
    private final @Nullable String email;
    private final Pattern mentions;

    /** @param name "given family" or "family, given"; one of the two is there */
    public Person(@Nullable String name, @Nullable String email) {
        this.name = name == null ? null : folded(name);
        this.email = email == null ? null : email.strip().toLowerCase(Locale.ROOT);
        this.mentions = mentions(this.name, this.email);
    }

    public boolean isNamed(String text) {
        return folded(text).equals(name);
    }

    public boolean hasEmail(String text) {
        return text.strip().toLowerCase(Locale.ROOT).equals(email);
    }

    /** Whether a caller's name, {@code user:kari@example.org}, is that of the person. */
    public boolean isActor(String caller) {
        String known = caller.startsWith("user:") ? caller.substring("user:".length()) : "";
        return isNamed(known) || hasEmail(known);
    }

    public boolean isMentionedIn(String text) {
        return mentions.matcher(text).find();
    }

    /** Whether a question has all words of the name or of the address, in any order, also in the genitive. */
    public boolean isAskedForIn(String question) {
        Set<String> asked = wordsOf(question);
        return Stream.of(name, email)
                .filter(Objects::nonNull)
                .map(Person::wordsOf)
                .anyMatch(words -> words.stream().allMatch(word -> asked.contains(word) || asked.contains(word + "s")));
    }

    private static Set<String> wordsOf(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NO_WORD.splitAsStream(plain).filter(word -> !word.isEmpty()).collect(toSet());
    }

    /** The text with a mark for every mention. */
    public String leftOutOf(String text) {
        return mentions.matcher(text).replaceAll(MARK);
    }

    /** All of one of these lists stand, in lower case, in any text that mentions the person. */
    List<List<String>> words() {
        return Stream.of(
                        Optional.ofNullable(name).map(n -> List.of(n.split(" "))),
                        Optional.ofNullable(email).map(List::of))
                .flatMap(Optional::stream)
                // stored JSON has its own way of writing these
                .map(words -> words.stream()
                        .filter(word -> !word.contains("\"") && !word.contains("\\"))
                        .toList())
                .toList();
    }

    Optional<String> name() {
        return Optional.ofNullable(name);
    }

    private static String folded(String text) {
        String plain = SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
        int comma = plain.indexOf(", ");
        return comma < 0 ? plain : plain.substring(comma + 2) + " " + plain.substring(0, comma);
    }

    private static Pattern mentions(@Nullable String name, @Nullable String email) {
        List<String> ways = new ArrayList<>();
        if (name != null) {
            ways.add(BEFORE + "(?:" + String.join("|", writtenWays(name)) + ")" + AFTER);
        }
        if (email != null) {
            ways.add(BEFORE_ADDRESS + Pattern.quote(email) + AFTER_ADDRESS);
        }
        return Pattern.compile(String.join("|", ways), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static List<String> writtenWays(String name) {
        List<String> ways = new ArrayList<>();
        for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            List<String> words = List.of(Normalizer.normalize(name, form).split(" "));
            ways.add(spaced(words));
            for (int family = 1; family < words.size(); family++) {
                ways.add(spaced(words.subList(family, words.size())) + ",\\s*" + spaced(words.subList(0, family)));
            }
        }
        return ways;
    }

    private static String spaced(List<String> words) {
        return words.stream().map(Pattern::quote).collect(joining(SPACE.pattern()));
    }
}
