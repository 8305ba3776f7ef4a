package no.innhold.publishing.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.innhold.content.ContentType;
import no.innhold.listing.Cursor;
import org.jspecify.annotations.Nullable;

/** Lists documents as editors see them. */
@ApplicationScoped
public class ListEdited {

    /** What is asked for. */
    public static final class Asked {

        private final EditedFilter filter;

        private Asked(EditedFilter filter) {
            this.filter = filter;
        }
    }

    private final EditedQuery query;

    ListEdited(EditedQuery query) {
        this.query = query;
    }

    /**
     * @param states none for everything but the trash
     * @param title part of the title, absent for any
     * @param owner who made the document, absent for anybody
     */
    public Asked asked(
            ContentType type, String locale, List<EditState> states, @Nullable String title, @Nullable String owner) {
        return new Asked(
                EditedFilter.of(type, locale).states(states).title(title).owner(owner));
    }

    /** Up to {@code limit} documents, those last saved first. */
    @Transactional
    public List<EditedSummary> page(Asked asked, @Nullable Cursor cursor, int limit) {
        EditedFilter filter = asked.filter;
        List<EditedRow> rows = query.page(filter, cursor, limit);
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<LiveDetail>> live =
                query.open(rows.stream().map(EditedRow::id).toList(), filter.locale());
        return rows.stream()
                .map(row -> row.summary(filter.type(), filter.locale(), live.getOrDefault(row.id(), List.of())))
                .toList();
    }

    @Transactional
    public long count(Asked asked) {
        return query.count(asked.filter);
    }

    /** The place of a document in the list. */
    public static List<String> position(EditedSummary item) {
        return List.of(item.savedAt().toString(), item.id().toString());
    }
}
