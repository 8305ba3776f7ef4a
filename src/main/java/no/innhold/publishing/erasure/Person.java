package no.innhold.publishing.erasure;

import static java.util.stream.Collectors.toSet;

import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.innhold.content.richtext.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to be erased, by name, e-mail address or both.
 *
 * <p>What counts is what is read: case, the way in which letters are encoded, markup, hyphens, spaces and what cannot
 * be seen make no difference; the given name comes first, or after the family name and a comma. A mention is a whole
 * word, also in the genitive.
 */
public final class Person {

    /** What stands where a person was mentioned. */
    public static final String MARK = "[…]";

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{M}\\p{N}.,']+");

    private final @Nullable String name;
    private final @Nullable String email;
    private final Mentions mentions;
    private final Redaction redaction;

    /** @param name "given family" or "family, given"; one of the two is there */
    public Person(@Nullable String name, @Nullable String email) {
        this.name = name == null ? null : folded(name);
        this.email = email == null ? null : ReadText.seen(email).strip();
        this.mentions = new Mentions(this.name, this.email);
        this.redaction = new Redaction(mentions::in, MARK);
    }

    public boolean isNamed(String text) {
        return folded(text).equals(name);
    }

    public boolean hasEmail(String text) {
        return ReadText.seen(text).strip().equals(email);
    }

    /** Whether a caller's name, {@code user:kari@example.org}, is that of the person. */
    public boolean isActor(String caller) {
        String known = caller.startsWith("user:") ? caller.substring("user:".length()) : "";
        return isNamed(known) || hasEmail(known);
    }

    public boolean isMentionedIn(String text) {
        return !leftOutOf(text).equals(text);
    }

    /** Whether an address is read as one of the person, also behind its {@code %20}. */
    boolean isInAddress(String address) {
        return redaction.isInAddress(address);
    }

    /** Whether a question has all words of the name or of the address, in any order, also in the genitive. */
    public boolean isAskedForIn(String question) {
        Set<String> asked = wordsOf(question);
        return Stream.of(name, email)
                .filter(Objects::nonNull)
                .map(Person::wordsOf)
                .anyMatch(words -> words.stream().allMatch(word -> asked.contains(word) || asked.contains(word + "s")));
    }

    /** The text with a mark for every mention. */
    public String leftOutOf(String text) {
        return redaction.ofPlain(text);
    }

    /** The Markdown with a mark for every mention in what is read of it and in what is not. */
    String leftOutOfMarkdown(String markdown) {
        return redaction.of(markdown);
    }

    /** All of one of these lists stand, in lower case and NFKC, in any text that mentions the person. */
    List<Set<String>> words() {
        return Stream.of(name, email)
                .filter(Objects::nonNull)
                .map(Person::wordsOf)
                .toList();
    }

    Optional<String> name() {
        return Optional.ofNullable(name);
    }

    private static Set<String> wordsOf(String text) {
        String plain = Normalizer.normalize(ReadText.seen(text), Normalizer.Form.NFC);
        return NO_WORD.splitAsStream(plain).filter(word -> !word.isEmpty()).collect(toSet());
    }

    private static String folded(String text) {
        String plain = NO_NAME.matcher(Normalizer.normalize(ReadText.seen(text), Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        int comma = plain.indexOf(", ");
        return comma < 0
                ? plain
                : plain.substring(comma + 2) + " " + plain.substring(0, comma).strip();
    }
}
