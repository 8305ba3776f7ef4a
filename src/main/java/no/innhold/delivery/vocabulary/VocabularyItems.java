package no.innhold.delivery.vocabulary;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.innhold.content.LocaleChain;
import no.innhold.content.Locales;
import no.innhold.delivery.reading.Reading;

/** Reads entries of vocabularies by their identity, many at once. */
@ApplicationScoped
public class VocabularyItems {

    private final List<VocabularyCollection<?>> vocabularies;
    private final EntryDetails details;
    private final Locales locales;

    VocabularyItems(@All List<VocabularyCollection<?>> vocabularies, EntryDetails details, Locales locales) {
        this.vocabularies = vocabularies;
        this.details = details;
        this.locales = locales;
    }

    /**
     * The entries that there are, each as its address answers in the default locale.
     *
     * @param vocabulary in its wire form
     * @param at the instant at which their uses are counted
     */
    public Map<UUID, Object> entries(String vocabulary, Instant at, Collection<UUID> ids) {
        VocabularyCollection<?> collection = vocabularies.stream()
                .filter(v -> v.vocabulary().wire().equals(vocabulary))
                .findFirst()
                .orElseThrow();
        LocaleChain chain = locales.chain(locales.defaultLocale());
        return details.byId(collection, new Reading(chain, locales.isPlain(chain), at), ids);
    }
}
