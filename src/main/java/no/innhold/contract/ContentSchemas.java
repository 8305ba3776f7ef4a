package no.innhold.contract;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import no.innhold.content.ContentType;
import no.innhold.content.Vocabulary;
import no.innhold.content.value.PartialDate;
import no.innhold.delivery.asked.FieldNames;
import no.innhold.delivery.collection.LiveCollection;
import no.innhold.delivery.collection.LiveCollections;
import no.innhold.delivery.item.ContentRef;
import no.innhold.delivery.item.OrganisationLinks;
import no.innhold.delivery.item.OrganisationRef;
import no.innhold.delivery.item.Relation;
import no.innhold.events.ChangeRow;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** What the schemas of content types say beyond their records: which type they are, and what references can show. */
@Singleton
class ContentSchemas {

    private final LiveCollections collections;
    private final OrganisationLinks organisations;

    ContentSchemas(LiveCollections collections, OrganisationLinks organisations) {
        this.collections = collections;
        this.organisations = organisations;
    }

    void complete(Components components) {
        Map<String, Schema> schemas = new TreeMap<>(components.getSchemas());
        schemas.put(Schemas.nameOf(PartialDate.class), partialDate());
        for (ContentType type : ContentType.values()) {
            LiveCollection<?> collection = collections.of(type);
            Schema detail = known(schemas, Schemas.nameOf(collection.detailClass()));
            Schema summary = known(schemas, Schemas.nameOf(collection.summaryClass()));
            addTexts(summary, detail);
            for (Schema schema : List.of(summary, detail)) {
                order(schema, collection.detailClass());
                schema.addProperty("type", Schemas.string().constValue(type.wire()));
                collection.relations().forEach(relation -> link(schema, relation, schemas));
            }
        }
        showItems(schemas);
        components.setSchemas(schemas);
    }

    /** A change can show whatever it is about. */
    private void showItems(Map<String, Schema> schemas) {
        Schema change = schemas.get(Schemas.nameOf(ChangeRow.class));
        if (change == null) {
            return;
        }
        List<Schema> items = new ArrayList<>();
        for (ContentType type : ContentType.values()) {
            items.add(Schemas.reference(Schemas.nameOf(collections.of(type).detailClass())));
        }
        for (Vocabulary vocabulary : Vocabulary.values()) {
            items.add(Schemas.reference(SharedResponse.pascal(vocabulary.name())));
        }
        Schema property = known(change.getProperties(), "item");
        change.addProperty(
                "item",
                OASFactory.createSchema().description(property.getDescription()).anyOf(items));
    }

    /** The scanner takes a class that is written as one value for a reference to itself. */
    static Schema partialDate() {
        var annotation =
                PartialDate.class.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        return Schemas.string()
                .description(annotation.description())
                .pattern(annotation.pattern())
                .examples(List.of((Object[]) annotation.examples()));
    }

    /** A list can be asked for the fields that only one item shows by itself. */
    private static void addTexts(Schema summary, Schema detail) {
        detail.getProperties().forEach((name, property) -> {
            if (!summary.getProperties().containsKey(name)) {
                summary.addProperty(name, property);
            }
        });
        summary.setDescription(
                summary.getDescription() + " `body`, `links`, `attachments`, `contacts` and `translations` are there"
                        + " only if `fields` or `body` asks for them.");
    }

    /** The scanner forgets the order of what it unwraps. */
    private static void order(Schema schema, Class<?> record) {
        Map<String, Schema> ordered = new LinkedHashMap<>();
        for (String name : FieldNames.of(record).keySet()) {
            ordered.put(name, property(schema, name));
        }
        schema.setProperties(ordered);
        schema.setRequired(
                ordered.keySet().stream().filter(schema.getRequired()::contains).toList());
    }

    private static Schema property(Schema schema, String name) {
        Schema property = schema.getProperties().get(name);
        if (property == null) {
            // two records that are unwrapped into each other and share a name lose it without a word
            throw new IllegalStateException("the scanner lost the property " + name);
        }
        return property;
    }

    private void link(Schema schema, Relation relation, Map<String, Schema> schemas) {
        if (!relation.expandable()) {
            if (relation.vocabulary() == Vocabulary.ORGANISATION) {
                point(schema, relation, Schemas.nameOf(OrganisationRef.class));
            }
            return;
        }
        List<String> expanded = expanded(relation);
        String name = expanded.size() == 1 ? linkName(relation) : "ContentLink";
        String shortForm = Schemas.nameOf(relation.contents().isEmpty() ? OrganisationRef.class : ContentRef.class);
        schemas.put(name, linkSchema(shortForm, expanded));
        point(schema, relation, name);
    }

    private List<String> expanded(Relation relation) {
        return relation.contents().isEmpty()
                ? List.of(Schemas.nameOf(organisations.linkClass()))
                : Arrays.stream(ContentType.values())
                        .filter(relation.contents()::contains)
                        .map(type -> Schemas.nameOf(collections.of(type).summaryClass()))
                        .toList();
    }

    private String linkName(Relation relation) {
        Class<?> target = relation.contents().isEmpty()
                ? organisations.linkClass()
                : collections.of(relation.contents().iterator().next()).detailClass();
        return Schemas.nameOf(target) + "Link";
    }

    private static Schema linkSchema(String shortForm, List<String> expanded) {
        List<Schema> forms = new ArrayList<>(List.of(Schemas.reference(shortForm)));
        expanded.forEach(name -> forms.add(Schemas.reference(name)));
        return OASFactory.createSchema()
                .description("A reference; with `expand`, what it points at as lists show it.")
                .anyOf(forms);
    }

    private static void point(Schema schema, Relation relation, String target) {
        Schema property = known(schema.getProperties(), relation.name());
        Schema reference = Schemas.reference(target);
        boolean many = property.getItems() != null;
        schema.addProperty(
                relation.name(),
                (many ? Schemas.arrayOf(reference) : reference).description(property.getDescription()));
    }

    private static Schema known(Map<String, Schema> schemas, String name) {
        return Objects.requireNonNull(schemas.get(name), name);
    }
}
