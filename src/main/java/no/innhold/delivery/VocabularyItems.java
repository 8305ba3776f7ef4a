package no.innhold.delivery;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.innhold.content.LocaleChain;
import no.innhold.content.Locales;

/** Reads entries of vocabularies by their identity, many at once. */
@ApplicationScoped
public class VocabularyItems {

    private final List<VocabularyCollection<?>> vocabularies;
    private final VocabularyQuery query;
    private final Locales locales;

    VocabularyItems(@All List<VocabularyCollection<?>> vocabularies, VocabularyQuery query, Locales locales) {
        this.vocabularies = vocabularies;
        this.query = query;
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
        return entries(collection, at, ids);
    }

    private <R extends VocabularyRow> Map<UUID, Object> entries(
            VocabularyCollection<R> collection, Instant at, Collection<UUID> ids) {
        LocaleChain chain = locales.chain(locales.defaultLocale());
        Map<UUID, Object> byId = new HashMap<>();
        query.byId(collection, new Reading(chain, locales.isPlain(chain), at), ids)
                .forEach(row -> byId.put(row.entry().id(), collection.detail(row, chain)));
        return byId;
    }
}
