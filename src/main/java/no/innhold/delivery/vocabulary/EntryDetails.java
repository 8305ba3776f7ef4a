package no.innhold.delivery.vocabulary;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.innhold.delivery.reading.Reading;

/** Entries of vocabularies as answers show them, with the number of live items that use each. */
@ApplicationScoped
public class EntryDetails {

    private final VocabularyQuery query;
    private final Uses uses;

    EntryDetails(VocabularyQuery query, Uses uses) {
        this.query = query;
        this.uses = uses;
    }

    /** Those of the entries that there are; two statements, one if the uses are known. */
    public <R extends VocabularyRow> Map<UUID, Object> byId(
            VocabularyCollection<R> collection, Reading reading, Collection<UUID> ids) {
        return of(collection, reading, query.byId(collection, reading, ids));
    }

    /** One statement, none if the uses are known. */
    public <R extends VocabularyRow> List<Object> inOrder(
            VocabularyCollection<R> collection, Reading reading, List<R> rows) {
        Map<UUID, Object> byId = of(collection, reading, rows);
        return rows.stream().map(row -> byId.get(row.entry().id())).toList();
    }

    private <R extends VocabularyRow> Map<UUID, Object> of(
            VocabularyCollection<R> collection, Reading reading, List<R> rows) {
        Map<UUID, Long> used =
                uses.of(rows.stream().map(row -> row.entry().id()).toList(), reading);
        return rows.stream().collect(toMap(row -> row.entry().id(), row -> {
            long number = used.getOrDefault(row.entry().id(), 0L);
            return collection.detail(row, reading.chain(), number);
        }));
    }
}
