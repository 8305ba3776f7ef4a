package no.innhold.content;

import java.util.Map;
import java.util.Objects;

/** Names per locale. */
public final class Names {

    private Names() {}

    /** The name in the first locale of the chain that has one, else any: an entry always has a name. */
    public static String in(LocaleChain chain, Map<String, String> names) {
        return Objects.requireNonNull(names.get(localeIn(chain, names)));
    }

    /** The locale of {@link #in}. */
    public static String localeIn(LocaleChain chain, Map<String, String> names) {
        return chain.locales().stream()
                .filter(names::containsKey)
                .findFirst()
                .or(() -> names.keySet().stream().min(String::compareTo))
                .orElseThrow(() -> new IllegalArgumentException("an entry without a name"));
    }
}
