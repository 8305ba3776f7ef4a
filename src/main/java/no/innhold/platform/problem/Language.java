package no.innhold.platform.problem;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages that the service itself speaks: in errors and on the pages that explain them. */
public enum Language {
    NB,
    EN;

    private static final List<String> NORWEGIAN = List.of("nb", "nn", "no");

    /** BCP 47 tag. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The language to answer in. {@code nn} and {@code no} are answered in {@code nb}; what is unknown or malformed
     * is passed over, and {@code nb} remains.
     *
     * @param wanted the {@code locale} parameter, which wins
     * @param acceptLanguage the {@code Accept-Language} header
     */
    public static Language choose(@Nullable String wanted, @Nullable String acceptLanguage) {
        return ofTag(wanted).or(() -> accepted(acceptLanguage)).orElse(NB);
    }

    static Optional<Language> ofTag(@Nullable String tag) {
        if (tag == null) {
            return Optional.empty();
        }
        String primary = tag.toLowerCase(Locale.ROOT).split("-", 2)[0];
        if (NORWEGIAN.contains(primary)) {
            return Optional.of(NB);
        }
        return primary.equals("en") ? Optional.of(EN) : Optional.empty();
    }

    private static Optional<Language> accepted(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        try {
            return LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> ofTag(range.getRange()).stream())
                    .findFirst();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
