package no.innhold.delivery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.innhold.content.Locales;
import org.hibernate.Session;

/** Reads in which other locales documents are live; one statement. */
@ApplicationScoped
class Translations {

    private record Row(UUID documentId, String locale, String title, String slug) {}

    private final Session session;
    private final Locales locales;

    Translations(Session session, Locales locales) {
        this.session = session;
        this.locales = locales;
    }

    /** The live texts of some documents. */
    record Texts(Map<UUID, List<Row>> byDocument) {

        /** The other locales of the item, in the order of the configuration. */
        List<Translation> beside(ItemRow item) {
            return byDocument.getOrDefault(item.documentId(), List.of()).stream()
                    .filter(r -> !r.locale().equals(item.locale()))
                    .map(r -> new Translation(
                            r.locale(), r.title(), item.contentType().href(r.slug()) + "?locale=" + r.locale()))
                    .toList();
        }
    }

    static Texts none() {
        return new Texts(Map.of());
    }

    Texts of(List<? extends LiveRow> rows, Reading reading) {
        if (rows.isEmpty()) {
            return none();
        }
        var query = session.createSelectionQuery(
                "select t.documentId, t.locale, t.title, t.slug from Served t where "
                        + OneOf.hql("t.documentId", "documents") + " and t.wish = t.locale and " + reading.inForce("t"),
                Row.class);
        OneOf.bind(
                query,
                "documents",
                rows.stream().map(r -> r.item().documentId()).collect(toSet()));
        reading.bind(query);
        return new Texts(query.getResultList().stream()
                .sorted(Comparator.comparingInt(r -> locales.configured().indexOf(r.locale())))
                .collect(groupingBy(Row::documentId)));
    }
}
