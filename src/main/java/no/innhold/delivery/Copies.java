package no.innhold.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import no.innhold.content.ContentType;
import no.innhold.content.LocaleChain;
import no.innhold.content.Locales;
import no.innhold.content.Names;
import no.innhold.delivery.asked.FieldCatalogue;
import no.innhold.delivery.asked.Parameters;
import no.innhold.delivery.asked.Shown;
import no.innhold.delivery.collection.Conditions;
import no.innhold.delivery.collection.LiveCollection;
import no.innhold.delivery.collection.LiveCollections;
import no.innhold.delivery.item.ItemRow;
import no.innhold.delivery.item.LiveRow;
import no.innhold.delivery.kept.Copy;
import no.innhold.delivery.query.LiveQuery;
import no.innhold.delivery.query.Order;
import no.innhold.delivery.query.Sort;
import no.innhold.delivery.reading.Reading;
import no.innhold.delivery.vocabulary.VocabularyCopies;
import no.innhold.listing.Arguments;

/** Makes copies of what readers get, byte by byte as they would get it. */
@ApplicationScoped
public class Copies {

    private final LiveCollections collections;
    private final LiveQuery live;
    private final Items items;
    private final FieldCatalogue fields;
    private final VocabularyCopies vocabularies;
    private final Locales locales;
    private final ObjectMapper json;

    Copies(
            LiveCollections collections,
            LiveQuery live,
            Items items,
            FieldCatalogue fields,
            VocabularyCopies vocabularies,
            Locales locales,
            ObjectMapper json) {
        this.collections = collections;
        this.live = live;
        this.items = items;
        this.fields = fields;
        this.vocabularies = vocabularies;
        this.locales = locales;
        this.json = json;
    }

    /** The content types and vocabularies that there are, in their wire form. */
    public Set<String> types() {
        Set<String> types = new TreeSet<>(vocabularies.names());
        for (ContentType type : ContentType.values()) {
            types.add(type.wire());
        }
        return types;
    }

    /** The vocabularies that there are, in their wire form. */
    public Set<String> vocabularies() {
        return vocabularies.names();
    }

    /** The documents of a type in the order of its list. */
    @Transactional
    public List<UUID> order(ContentType type, String wish) {
        LiveCollection<?> collection = collections.of(type);
        Sort sort = Sort.parse(collection.defaultSort(), collection.intervalSort());
        return live.order(collection, new Conditions(reading(wish)), Order.of(sort, wish));
    }

    /** The documents that are public in the wish's chain. */
    @Transactional
    public Map<UUID, Copy> of(ContentType type, String wish, Collection<UUID> documents) {
        return of(collections.of(type), wish, documents);
    }

    /** All entries of a vocabulary, in the order of its list. */
    @Transactional
    public Map<UUID, Copy> entries(String vocabulary, String wish) {
        Map<UUID, Copy> copies = new LinkedHashMap<>();
        vocabularies.entries(vocabulary, reading(wish)).forEach((entry, shown) -> {
            byte[] bytes = bytes(shown);
            String locale = Names.localeIn(locales.chain(wish), entry.names());
            List<String> position = List.of(entry.sortName(), entry.id().toString());
            copies.put(entry.id(), new Copy(entry.id(), entry.slug(), locale, position, bytes, bytes));
        });
        return copies;
    }

    private <R extends LiveRow> Map<UUID, Copy> of(
            LiveCollection<R> collection, String wish, Collection<UUID> documents) {
        Reading reading = reading(wish);
        Arguments nothing = Arguments.parse(null, Parameters.ofItem(collection));
        Sort sort = Sort.parse(collection.defaultSort(), collection.intervalSort());
        Order order = Order.of(sort, wish);
        Shown whole = Shown.ofItem(nothing, collection, fields);
        List<R> rows = live.byDocuments(collection, reading, documents, whole.rows());
        var details = items.of(collection, rows, reading, whole);
        var summaries = items.of(collection, rows, reading, Shown.inList(nothing, collection, fields));
        Map<UUID, Copy> copies = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            ItemRow item = rows.get(i).item();
            copies.put(
                    item.documentId(),
                    new Copy(
                            item.documentId(),
                            item.slug(),
                            item.locale(),
                            new ArrayList<>(order.position(item)),
                            bytes(summaries.get(i)),
                            bytes(details.get(i))));
        }
        return copies;
    }

    private Reading reading(String wish) {
        LocaleChain chain = locales.chain(wish);
        return new Reading(chain, locales.isPlain(chain), null);
    }

    private byte[] bytes(Object shown) {
        try {
            return json.writeValueAsBytes(shown);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a copy that cannot be written", e);
        }
    }
}
