package no.innhold.events;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.innhold.content.ContentType;
import no.innhold.delivery.Items;
import no.innhold.delivery.vocabulary.VocabularyItems;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the rows of a page are about, in a few statements for each type and locale in it. What is not public any
 * more has no item, and a row further on that says so.
 */
@ApplicationScoped
public class ChangeItems {

    private record Kind(
            boolean entry, String type, @Nullable String locale) {}

    private final Items items;
    private final VocabularyItems entries;

    ChangeItems(Items items, VocabularyItems entries) {
        this.items = items;
        this.entries = entries;
    }

    /**
     * The rows with their items.
     *
     * @param at not before any of the rows was written, by the database's time
     */
    @Transactional
    public List<ChangeRow> expand(List<LogEntry> rows, Instant at) {
        Map<Kind, Set<UUID>> wanted = rows.stream()
                .filter(row -> row.kind() != ChangeKind.REMOVED)
                .collect(groupingBy(ChangeItems::kind, mapping(LogEntry::id, toSet())));
        Map<Kind, Map<UUID, Object>> found = new HashMap<>();
        wanted.forEach((kind, ids) -> found.put(kind, read(kind, at, ids)));
        return rows.stream()
                .map(row -> {
                    Map<UUID, Object> ofKind = found.getOrDefault(kind(row), Map.of());
                    return ChangeRow.of(row).with(row.kind() == ChangeKind.REMOVED ? null : ofKind.get(row.id()));
                })
                .toList();
    }

    private Map<UUID, Object> read(Kind kind, Instant at, Set<UUID> ids) {
        Map<UUID, Object> byId = new HashMap<>();
        if (kind.entry()) {
            byId.putAll(entries.entries(kind.type(), at, ids));
        } else if (kind.locale() != null) {
            byId.putAll(items.texts(ContentType.of(kind.type()), kind.locale(), at, ids));
        }
        return byId;
    }

    private static Kind kind(LogEntry row) {
        return new Kind(row.isEntry(), row.type(), row.locale());
    }
}
