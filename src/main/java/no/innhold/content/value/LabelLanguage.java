package no.innhold.content.value;

import java.util.Locale;

/** The languages that derived labels are written in. */
public enum LabelLanguage {
    BOKMAL,
    NYNORSK,
    ENGLISH;

    /** Bokmål for every other language, as in the fallback chain. */
    public static LabelLanguage of(Locale locale) {
        return switch (locale.getLanguage()) {
            case "nn" -> NYNORSK;
            case "en" -> ENGLISH;
            default -> BOKMAL;
        };
    }

    /** Chooses between a Norwegian form that bokmål and nynorsk share, and an English one. */
    public String choose(String norwegian, String english) {
        return this == ENGLISH ? english : norwegian;
    }
}
