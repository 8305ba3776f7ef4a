package no.innhold.content;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The configured locales and the fallback chain of each. */
@Singleton
public class Locales {

    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final List<String> FALLBACK_OF_NORWEGIAN_NYNORSK = List.of("nb", "en");
    private static final List<String> FALLBACK_OF_ENGLISH = List.of("nb", "nn");
    private static final List<String> FALLBACK_OF_BOKMAL = List.of("nn", "en");
    private static final List<String> FALLBACK_OF_OTHERS = List.of("nb", "nn", "en");

    private final List<String> configured;

    @Inject
    public Locales(ContentConfiguration configuration) {
        this(configuration.locales());
    }

    /** @throws IllegalArgumentException for a tag that is not lower-case BCP 47 or is listed twice */
    public Locales(List<String> configured) {
        // The tags stand in query texts, so nothing but a tag may get this far.
        for (String tag : configured) {
            if (!TAG.matcher(tag).matches()) {
                throw new IllegalArgumentException("innhold.locales: not a BCP 47 tag: " + tag);
            }
        }
        if (configured.isEmpty() || Set.copyOf(configured).size() != configured.size()) {
            throw new IllegalArgumentException("innhold.locales: needs at least one tag, each once");
        }
        this.configured = List.copyOf(configured);
    }

    public List<String> configured() {
        return configured;
    }

    public String defaultLocale() {
        return configured.get(0);
    }

    public boolean isConfigured(String tag) {
        return configured.contains(tag);
    }

    /** The wish and what is served instead: nn→nb→en, en→nb→nn, nb→nn→en, any other →nb→nn→en. */
    public LocaleChain chain(String wish) {
        return chain(List.of(wish));
    }

    /** The wishes in order, then the fallback of the first. */
    public LocaleChain chain(List<String> wishes) {
        Set<String> chain = new LinkedHashSet<>(wishes);
        chain.addAll(fallbackOf(wishes.get(0)));
        chain.retainAll(configured);
        return new LocaleChain(List.copyOf(chain));
    }

    /** True if {@code served} holds ready answers for this chain, because it is the plain fallback of its first locale. */
    public boolean isPlain(LocaleChain chain) {
        return chain.equals(chain(chain.wish()));
    }

    /** RFC 4647 lookup: the longest configured prefix of a language range; {@code no} means bokmål. */
    public Optional<String> lookup(String range) {
        String tag = range.toLowerCase(Locale.ROOT);
        while (!tag.isEmpty()) {
            String wanted = tag.equals("no") ? "nb" : tag;
            Optional<String> found =
                    configured.stream().filter(c -> c.equalsIgnoreCase(wanted)).findFirst();
            if (found.isPresent()) {
                return found;
            }
            int cut = tag.lastIndexOf('-');
            // a single-letter subtag falls away together with what follows it
            if (cut > 1 && tag.charAt(cut - 2) == '-') {
                cut -= 2;
            }
            tag = cut < 0 ? "" : tag.substring(0, cut);
        }
        return Optional.empty();
    }

    private static List<String> fallbackOf(String wish) {
        return switch (wish) {
            case "nn" -> FALLBACK_OF_NORWEGIAN_NYNORSK;
            case "en" -> FALLBACK_OF_ENGLISH;
            case "nb" -> FALLBACK_OF_BOKMAL;
            default -> FALLBACK_OF_OTHERS;
        };
    }
}
