package no.innhold.delivery.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.innhold.content.Locales;
import no.innhold.delivery.collection.LiveCollection;
import no.innhold.delivery.item.ContentRefRow;
import no.innhold.delivery.item.ItemRow;
import no.innhold.delivery.item.Relation;
import no.innhold.delivery.item.Translation;
import no.innhold.delivery.item.VocabularyRefRow;
import no.innhold.delivery.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a text: what it refers to, what refers to it, and the other locales of its document. It is read in the
 * statement that reads the text, in columns that each hold a JSON array, whatever their number.
 */
@Singleton
public class Surroundings {

    private static final String NONE = "cast(null as String)";

    private static final String ENTRIES = """
            (select cast(sql('json_agg(json_build_array(?, ?, ?, ?) order by ?)',
                entryRef.relation, entryRef.entryId, entry.slug, entry.names, entryRef.position) as String)
              from VocabularyReference entryRef join VocabularyEntry entry on entry.id = entryRef.entryId
              where entryRef.editionId = s.editionId)""";

    private static final String STATED = """
            (select cast(sql('json_agg(json_build_array(?, ?, ?, ?, ?) order by ?)', statedRef.relation,
                stated.documentId, stated.type, stated.slug, stated.title, statedRef.position) as String)
              from ContentReference statedRef join Served stated on stated.documentId = statedRef.targetId
              where statedRef.editionId = s.editionId and %s)""";

    private static final String DERIVED = """
            (select cast(sql('json_agg(json_build_array(?, ?, ?, ?, ?) order by ?, ?)', derivedRef.relation,
                derived.documentId, derived.type, derived.slug, derived.title, derived.title, derived.documentId) as String)
              from ContentReference derivedRef join Served derived on derived.editionId = derivedRef.editionId
              where derivedRef.targetId = s.documentId and derivedRef.relation in (%s) and %s)""";

    private static final String TRANSLATIONS = """
            (select cast(sql('json_agg(json_build_array(?, ?, ?))', beside.locale, beside.title, beside.slug) as String)
              from Served beside
              where beside.documentId = s.documentId and beside.wish = beside.locale and %s)""";

    private final ObjectMapper json;
    private final Locales locales;

    Surroundings(ObjectMapper json, Locales locales) {
        this.json = json;
        this.locales = locales;
    }

    /**
     * HQL that makes {@link ItemRow.Around} for {@code Served s}.
     *
     * @param reading in which others are live; absent if only vocabularies matter
     * @param translations whether other locales are shown
     */
    static String columns(LiveCollection<?> collection, @Nullable Reading reading, boolean translations) {
        return "new no.innhold.delivery.item.ItemRow$Around(" + ENTRIES + ", " + stated(collection, reading) + ", "
                + derived(collection, reading) + ", "
                + (reading == null || !translations ? NONE : TRANSLATIONS.formatted(reading.inForce("beside"))) + ")";
    }

    private static String stated(LiveCollection<?> collection, @Nullable Reading reading) {
        boolean states = collection.relations().stream().anyMatch(r -> r.isContent() && r.owner() == null);
        return reading == null || !states ? NONE : STATED.formatted(reading.live("stated"));
    }

    private static String derived(LiveCollection<?> collection, @Nullable Reading reading) {
        String relations = collection.relations().stream()
                .map(Relation::owner)
                .filter(Objects::nonNull)
                .distinct()
                .map(owner -> "'" + owner + "'")
                .collect(Collectors.joining(", "));
        return reading == null || relations.isEmpty() ? NONE : DERIVED.formatted(relations, reading.live("derived"));
    }

    /** References to vocabularies, each relation's in the editor's order. */
    List<VocabularyRefRow> entries(ItemRow row) {
        return read(
                row.around().entries(),
                c -> new VocabularyRefRow(
                        c.get(0).textValue(), id(c.get(1)), c.get(2).textValue(), names(c.get(3))));
    }

    /** Live items that the edition refers to, each relation's in the editor's order. */
    List<ContentRefRow> stated(ItemRow row) {
        return contents(row.around().stated());
    }

    /** Live items that refer to the document, by title. */
    List<ContentRefRow> derived(ItemRow row) {
        return contents(row.around().derived());
    }

    /** The other locales of the document, in the order of the configuration. */
    public List<Translation> translations(ItemRow row) {
        List<Translation> all = read(
                row.around().translations(),
                c -> new Translation(
                        c.get(0).textValue(),
                        c.get(1).textValue(),
                        row.contentType().href(c.get(2).textValue()) + "?locale="
                                + c.get(0).textValue()));
        return all.stream()
                .filter(t -> !t.locale().equals(row.locale()))
                .sorted(Comparator.comparingInt(t -> locales.configured().indexOf(t.locale())))
                .toList();
    }

    private List<ContentRefRow> contents(@Nullable String column) {
        return read(
                column,
                c -> new ContentRefRow(
                        c.get(0).textValue(),
                        id(c.get(1)),
                        c.get(2).textValue(),
                        c.get(3).textValue(),
                        c.get(4).textValue()));
    }

    private <T> List<T> read(@Nullable String column, Function<JsonNode, T> row) {
        if (column == null) {
            return List.of();
        }
        try {
            List<T> rows = new ArrayList<>();
            json.readTree(column).forEach(columns -> rows.add(row.apply(columns)));
            return rows;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database wrote no JSON", e);
        }
    }

    private static UUID id(JsonNode node) {
        return UUID.fromString(node.textValue());
    }

    private static Map<String, String> names(JsonNode node) {
        Map<String, String> names = new TreeMap<>();
        node.properties()
                .forEach(name -> names.put(name.getKey(), name.getValue().textValue()));
        return names;
    }
}
