package no.innhold.delivery.vocabulary;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.innhold.delivery.reading.Reading;
import no.innhold.listing.Cursor;
import org.jspecify.annotations.Nullable;

/** Reads whole vocabularies, a page at a time. */
@ApplicationScoped
public class VocabularyCopies {

    private static final int PAGE = 100;

    private final List<VocabularyCollection<?>> vocabularies;
    private final VocabularyQuery query;
    private final EntryDetails details;

    VocabularyCopies(@All List<VocabularyCollection<?>> vocabularies, VocabularyQuery query, EntryDetails details) {
        this.vocabularies = vocabularies;
        this.query = query;
        this.details = details;
    }

    /** The names of the vocabularies, as in addresses. */
    public Set<String> names() {
        return vocabularies.stream().map(v -> v.vocabulary().wire()).collect(Collectors.toSet());
    }

    /** The entries in the order of their list, each with the record that answers show. */
    public Map<EntryRow, Object> entries(String vocabulary, Reading reading) {
        VocabularyCollection<?> collection = vocabularies.stream()
                .filter(v -> v.vocabulary().wire().equals(vocabulary))
                .findFirst()
                .orElseThrow();
        return entries(collection, reading);
    }

    private <R extends VocabularyRow> Map<EntryRow, Object> entries(
            VocabularyCollection<R> collection, Reading reading) {
        Map<EntryRow, Object> entries = new LinkedHashMap<>();
        Cursor cursor = null;
        List<R> page;
        do {
            page = query.page(collection, reading, cursor, PAGE);
            List<Object> shown = details.inOrder(collection, reading, page);
            for (int i = 0; i < page.size(); i++) {
                entries.put(page.get(i).entry(), shown.get(i));
            }
            cursor = behind(collection, reading, page);
        } while (page.size() == PAGE);
        return entries;
    }

    private static @Nullable Cursor behind(
            VocabularyCollection<?> collection, Reading reading, List<? extends VocabularyRow> page) {
        if (page.isEmpty()) {
            return null;
        }
        EntryRow last = page.get(page.size() - 1).entry();
        List<String> position = List.of(last.sortName(), last.id().toString());
        return new Cursor(collection.vocabulary().wire(), reading.chain(), false, false, position);
    }
}
