package no.innhold.content;

import java.util.List;

/** The acceptable locales of a reader, best first, never empty. */
public record LocaleChain(List<String> locales) {

    public LocaleChain {
        if (locales.isEmpty()) {
            throw new IllegalArgumentException("a locale chain needs a locale");
        }
        locales = List.copyOf(locales);
    }

    /** The locale the reader wishes for most. */
    public String wish() {
        return locales.get(0);
    }

    @Override
    public String toString() {
        return String.join(",", locales);
    }
}
