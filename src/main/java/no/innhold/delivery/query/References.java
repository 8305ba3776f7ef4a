package no.innhold.delivery.query;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.innhold.content.ContentType;
import no.innhold.delivery.collection.LiveCollection;
import no.innhold.delivery.collection.LiveCollections;
import no.innhold.delivery.item.ContentLink;
import no.innhold.delivery.item.ContentRefRow;
import no.innhold.delivery.item.ItemRow;
import no.innhold.delivery.item.LiveRow;
import no.innhold.delivery.item.OrganisationLink;
import no.innhold.delivery.item.OrganisationLinks;
import no.innhold.delivery.item.Relation;
import no.innhold.delivery.item.Resolved;
import no.innhold.delivery.item.VocabularyRefRow;
import no.innhold.delivery.reading.Reading;

/**
 * The references of all rows of an answer. What is shown as a reference came with the rows; each relation that is expanded
 * costs a statement for all of them, one to any content a statement for each type that occurs.
 */
@ApplicationScoped
public class References {

    private final Surroundings surroundings;
    private final LiveQuery live;
    private final LiveCollections collections;
    private final OrganisationLinks organisationLinks;

    References(
            Surroundings surroundings,
            LiveQuery live,
            LiveCollections collections,
            OrganisationLinks organisationLinks) {
        this.surroundings = surroundings;
        this.live = live;
        this.collections = collections;
        this.organisationLinks = organisationLinks;
    }

    /** @param expand relations of the collection to show in full */
    public <R extends LiveRow> Resolved read(
            LiveCollection<R> collection, List<R> rows, Reading reading, Set<String> expand) {
        List<LiveRow> all = new ArrayList<>(rows);
        List<LiveRow> inside = new ArrayList<>();
        for (Relation relation : collection.relations()) {
            if (relation.isContent() && expand.contains(relation.name()) && !rows.isEmpty()) {
                inside.addAll(expandedRows(relation, rows, reading));
            }
        }
        all.addAll(inside);
        Map<UUID, List<VocabularyRefRow>> entries = new HashMap<>();
        Map<UUID, List<ContentRefRow>> contents = new HashMap<>();
        for (LiveRow row : all) {
            ItemRow item = row.item();
            entries.put(item.editionId(), surroundings.entries(item));
            contents.put(item.editionId(), surroundings.stated(item));
            contents.put(item.documentId(), surroundings.derived(item));
        }
        Map<UUID, OrganisationLink> organisations = expandedOrganisations(collection, rows, entries, reading, expand);

        Resolved plain = new Resolved(reading.chain(), entries, contents, Set.of(), Map.of(), Map.of());
        Map<UUID, ContentLink> expanded = new HashMap<>();
        inside.forEach(row -> expanded.put(row.item().documentId(), collections.summary(row, plain)));
        return new Resolved(reading.chain(), entries, contents, expand, expanded, organisations);
    }

    private List<LiveRow> expandedRows(Relation relation, List<? extends LiveRow> rows, Reading reading) {
        List<LiveRow> found = new ArrayList<>();
        for (ContentType target : targets(relation, rows)) {
            LiveCollection<?> collection = collections.of(target);
            found.addAll(
                    relation.owner() == null
                            ? live.referredTo(collection, reading, relation.name(), editions(rows))
                            : live.referringTo(collection, reading, relation.owner(), documents(rows)));
        }
        return found;
    }

    // a relation to any type is asked for in those types only that occur
    private Collection<ContentType> targets(Relation relation, List<? extends LiveRow> rows) {
        if (relation.contents().size() == 1) {
            return relation.contents();
        }
        return rows.stream()
                .flatMap(row -> surroundings.stated(row.item()).stream())
                .filter(reference -> reference.relation().equals(relation.name()))
                .map(reference -> ContentType.of(reference.type()))
                .collect(toCollection(() -> EnumSet.noneOf(ContentType.class)));
    }

    private Map<UUID, OrganisationLink> expandedOrganisations(
            LiveCollection<?> collection,
            List<? extends LiveRow> rows,
            Map<UUID, List<VocabularyRefRow>> entries,
            Reading reading,
            Set<String> expand) {
        Set<String> relations = collection.relations().stream()
                .filter(r -> !r.isContent() && expand.contains(r.name()))
                .map(Relation::name)
                .collect(toSet());
        Set<UUID> wanted = rows.stream()
                .flatMap(row -> entries.getOrDefault(row.item().editionId(), List.of()).stream())
                .filter(r -> relations.contains(r.relation()))
                .map(VocabularyRefRow::entryId)
                .collect(toSet());
        return wanted.isEmpty() ? Map.of() : organisationLinks.links(wanted, reading);
    }

    private static Set<UUID> editions(List<? extends LiveRow> rows) {
        return rows.stream().map(row -> row.item().editionId()).collect(toSet());
    }

    private static Set<UUID> documents(List<? extends LiveRow> rows) {
        return rows.stream().map(row -> row.item().documentId()).collect(toSet());
    }
}
