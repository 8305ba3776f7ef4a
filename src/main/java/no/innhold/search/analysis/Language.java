package no.innhold.search.analysis;

/** By whose endings a word is compared. Bokmål and nynorsk are one: each finds the other. */
public enum Language {
    NORWEGIAN,
    ENGLISH;

    /** Of a locale; Norwegian unless it is English. */
    public static Language of(String locale) {
        return locale.equals("en") || locale.startsWith("en-") ? ENGLISH : NORWEGIAN;
    }
}
