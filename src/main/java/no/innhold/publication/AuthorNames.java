package no.innhold.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.innhold.content.value.LabelLanguage;
import org.jspecify.annotations.Nullable;

/** The authors of a reference: "Knapstad, M., Lervik, L. V. & Smith, O. R. F." */
final class AuthorNames {

    /** APA 7: up to twenty authors are all named, of more the first nineteen and the last. */
    private static final int MOST = 20;

    private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\s.,]+");
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,3}");

    private AuthorNames() {}

    /** Empty if no author has a name. English sets a comma before the ampersand, Norwegian does not. */
    static String of(List<Author> authors, LabelLanguage language) {
        List<String> names = authors.stream()
                .map(AuthorNames::name)
                .filter(name -> !name.isEmpty())
                .toList();
        if (names.size() < 2) {
            return String.join("", names);
        }
        String last = names.get(names.size() - 1);
        if (names.size() > MOST) {
            return String.join(", ", names.subList(0, MOST - 1)) + ", … " + last;
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + language.choose(" & ", ", & ") + last;
    }

    private static String name(Author author) {
        String family = strip(author.family());
        if (family.isEmpty()) {
            return strip(author.literal());
        }
        String initials = initials(strip(author.given()));
        return initials.isEmpty() ? family : family + ", " + initials;
    }

    /** "Otto Robert Frans", "O. R. F.", "O.R.F." and "ORF" all become "O. R. F.", "Jean-Paul" becomes "J.-P." */
    private static String initials(String given) {
        List<String> initials = new ArrayList<>();
        for (String name : BETWEEN_NAMES.split(given)) {
            if (INITIALS.matcher(name).matches()) {
                name.chars().forEach(letter -> initials.add((char) letter + "."));
            } else {
                initials.add(hyphenated(name));
            }
        }
        return String.join(" ", initials).strip();
    }

    private static String hyphenated(String name) {
        return Stream.of(name.split("-"))
                .filter(part -> !part.isEmpty())
                .map(part -> new StringBuilder()
                        .appendCodePoint(Character.toUpperCase(part.codePointAt(0)))
                        .append('.'))
                .collect(Collectors.joining("-"));
    }

    private static String strip(@Nullable String name) {
        return name == null ? "" : name.strip().replaceAll("\\s+", " ").replaceAll("[ ,;]+$", "");
    }
}
