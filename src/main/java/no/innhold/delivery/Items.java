package no.innhold.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.innhold.content.ContentType;
import no.innhold.content.LocaleChain;
import no.innhold.content.Locales;
import no.innhold.delivery.asked.FieldCatalogue;
import no.innhold.delivery.asked.Parameters;
import no.innhold.delivery.asked.Shown;
import no.innhold.delivery.body.Bodies;
import no.innhold.delivery.body.Body;
import no.innhold.delivery.collection.LiveCollection;
import no.innhold.delivery.collection.LiveCollections;
import no.innhold.delivery.item.ItemRow;
import no.innhold.delivery.item.ItemTexts;
import no.innhold.delivery.item.LiveRow;
import no.innhold.delivery.item.Resolved;
import no.innhold.delivery.item.SummaryWithBody;
import no.innhold.delivery.query.LiveQuery;
import no.innhold.delivery.query.References;
import no.innhold.delivery.query.Surroundings;
import no.innhold.delivery.reading.Reading;
import no.innhold.listing.Arguments;
import no.innhold.platform.json.JsonFormat;
import org.jspecify.annotations.Nullable;

/** Makes the JSON of items: all rows at once, in a number of statements that does not depend on theirs. */
@ApplicationScoped
public class Items {

    private final LiveCollections collections;
    private final LiveQuery live;
    private final References references;
    private final Surroundings surroundings;
    private final Bodies bodies;
    private final FieldCatalogue fields;
    private final Locales locales;
    private final ObjectMapper json;

    Items(
            LiveCollections collections,
            LiveQuery live,
            References references,
            Surroundings surroundings,
            Bodies bodies,
            FieldCatalogue fields,
            Locales locales,
            ObjectMapper json) {
        this.collections = collections;
        this.live = live;
        this.references = references;
        this.surroundings = surroundings;
        this.bodies = bodies;
        this.fields = fields;
        this.locales = locales;
        this.json = JsonFormat.exact(json);
    }

    /**
     * The texts of some documents in one locale, each as its own address answers; without those that are not public in
     * just that locale.
     *
     * @param at the instant looked at
     */
    public Map<UUID, Object> texts(ContentType type, String locale, Instant at, Collection<UUID> documents) {
        return texts(collections.of(type), locale, at, documents);
    }

    private <R extends LiveRow> Map<UUID, Object> texts(
            LiveCollection<R> collection, String locale, Instant at, Collection<UUID> documents) {
        Shown shown = Shown.ofItem(Arguments.parse(null, Parameters.ofItem(collection)), collection, fields);
        LocaleChain chain = locales.chain(locale);
        Reading reading = new Reading(chain, locales.isPlain(chain), at);
        List<R> rows = live.ownTexts(collection, reading, documents, shown.rows());
        List<Object> items = of(collection, rows, reading, shown);
        Map<UUID, Object> byDocument = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            byDocument.put(rows.get(i).item().documentId(), items.get(i));
        }
        return byDocument;
    }

    /** What is written as JSON: records, or trees of the fields that are shown. */
    <R extends LiveRow> List<Object> of(LiveCollection<R> collection, List<R> rows, Reading reading, Shown shown) {
        Resolved resolved = references.read(collection, rows, reading, shown.expand());
        return rows.stream().map(row -> item(collection, row, resolved, shown)).toList();
    }

    private <R extends LiveRow> Object item(LiveCollection<R> collection, R row, Resolved resolved, Shown shown) {
        ItemRow item = row.item();
        return switch (shown.form()) {
            case SUMMARY -> shown(collection.summary(row, resolved), shown);
            case SUMMARY_WITH_BODY -> new SummaryWithBody(collection.summary(row, resolved), body(item, shown));
            case DETAIL -> {
                ItemTexts texts = ItemTexts.of(item, body(item, shown), surroundings.translations(item));
                yield shown(collection.detail(row, resolved, texts), shown);
            }
        };
    }

    private @Nullable Body body(ItemRow row, Shown shown) {
        ItemRow.Texts texts = row.textsRead();
        return bodies.of(row.editionId(), texts.body(), texts.html(), shown.renderings());
    }

    // a tree costs more than writing the record, so there is one only where something is cut out of it
    private Object shown(Object item, Shown shown) {
        return shown.selection() == null ? item : shown.selection().pruned(json.valueToTree(item));
    }
}
