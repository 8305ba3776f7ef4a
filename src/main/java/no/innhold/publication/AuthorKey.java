package no.innhold.publication;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** How names of authors are compared: without regard to case and diacritics. */
final class AuthorKey {

    private AuthorKey() {}

    static String of(String name) {
        String letters = name.toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("đ", "d")
                .replace("ł", "l")
                .replace("ß", "ss");
        return Normalizer.normalize(letters, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The keys of family and literal names. */
    static String[] of(List<Author> authors) {
        return authors.stream()
                .flatMap(a -> Stream.of(a.family(), a.literal()))
                .filter(Objects::nonNull)
                .map(AuthorKey::of)
                .distinct()
                .toArray(String[]::new);
    }
}
