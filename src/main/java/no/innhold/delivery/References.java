package no.innhold.delivery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.innhold.content.ContentType;
import org.hibernate.Session;

/**
 * Reads the references of all rows of an answer at once: one statement for references to content, one for references to
 * vocabularies, one more for each relation that is expanded.
 */
@ApplicationScoped
class References {

    private static final String OWNED = """
            (select r.editionId as owner, r.relation as relation, r.position as position, t.documentId as id,
              t.type as type, t.slug as slug, t.title as title
            from ContentReference r join Served t on t.documentId = r.targetId
            where %s and %%s)""".formatted(OneOf.hql("r.editionId", "editions"));

    private static final String DERIVED =
            """
            (select r.targetId as owner, r.relation as relation, 0 as position, o.documentId as id,
              o.type as type, o.slug as slug, o.title as title
            from ContentReference r join Served o on o.editionId = r.editionId
            where %s and %s and %%s)""".formatted(OneOf.hql("r.targetId", "documents"), OneOf.hql("r.relation", "relations"));

    private static final String ENTRIES = """
            select r.editionId, r.relation, r.position, r.entryId, v.slug, v.names
            from VocabularyReference r join VocabularyEntry v on v.id = r.entryId
            where %s""".formatted(OneOf.hql("r.editionId", "editions"));

    private static final String TARGET_TYPES = """
            select distinct d.type from ContentReference r join Document d on d.id = r.targetId
            where %s and r.relation = :relation""".formatted(OneOf.hql("r.editionId", "editions"));

    private final Session session;
    private final LiveQuery live;
    private final LiveCollections collections;
    private final OrganisationLinks organisationLinks;

    References(Session session, LiveQuery live, LiveCollections collections, OrganisationLinks organisationLinks) {
        this.session = session;
        this.live = live;
        this.collections = collections;
        this.organisationLinks = organisationLinks;
    }

    /** @param expand relations of the collection to show in full */
    <R extends LiveRow> Resolved read(LiveCollection<R> collection, List<R> rows, Reading reading, Set<String> expand) {
        List<LiveRow> all = new ArrayList<>(rows);
        List<LiveRow> inside = new ArrayList<>();
        for (Relation relation : collection.relations()) {
            if (relation.isContent() && expand.contains(relation.name()) && !rows.isEmpty()) {
                inside.addAll(expandedRows(relation, rows, reading));
            }
        }
        all.addAll(inside);
        Map<UUID, List<ContentRefRow>> contents = contentRefs(all, reading);
        Map<UUID, List<VocabularyRefRow>> entries = entryRefs(all);
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

    // a relation to any type asks first which types occur, so that it costs one statement for each of those
    private Collection<ContentType> targets(Relation relation, List<? extends LiveRow> rows) {
        if (relation.contents().size() == 1) {
            return relation.contents();
        }
        var query = session.createSelectionQuery(TARGET_TYPES, String.class).setParameter("relation", relation.name());
        OneOf.bind(query, "editions", editions(rows));
        return query.getResultList().stream().map(ContentType::of).toList();
    }

    private Map<UUID, List<ContentRefRow>> contentRefs(List<LiveRow> rows, Reading reading) {
        List<LiveRow> owners = rows.stream()
                .filter(row -> contentRelations(row).anyMatch(r -> r.owner() == null))
                .toList();
        List<LiveRow> owned = rows.stream()
                .filter(row -> contentRelations(row).anyMatch(r -> r.owner() != null))
                .toList();
        List<String> statements = new ArrayList<>();
        if (!owners.isEmpty()) {
            statements.add(OWNED.formatted(reading.live("t")));
        }
        if (!owned.isEmpty()) {
            statements.add(DERIVED.formatted(reading.live("o")));
        }
        if (statements.isEmpty()) {
            return Map.of();
        }
        // Derived references have no position and stand by title. The order is that of the whole: behind a union it
        // would
        // be that of the last part.
        var query = session.createSelectionQuery(
                "select u.owner, u.relation, u.position, u.id, u.type, u.slug, u.title from ("
                        + String.join(" union all ", statements) + ") u order by u.position, u.title, u.id",
                Object[].class);
        reading.bind(query);
        if (!owners.isEmpty()) {
            OneOf.bind(query, "editions", editions(owners));
        }
        if (!owned.isEmpty()) {
            OneOf.bind(query, "documents", documents(owned));
            OneOf.bind(
                    query,
                    "relations",
                    owned.stream()
                            .flatMap(this::contentRelations)
                            .filter(r -> r.owner() != null)
                            .map(Relation::owner)
                            .collect(toSet()));
        }
        return query.getResultList().stream()
                .map(c -> new ContentRefRow(
                        (UUID) c[0], (String) c[1], (Integer) c[2], (UUID) c[3], (String) c[4], (String) c[5], (String)
                                c[6]))
                .collect(groupingBy(ContentRefRow::owner));
    }

    private Map<UUID, List<VocabularyRefRow>> entryRefs(List<LiveRow> rows) {
        return entries(editions(rows));
    }

    /** The references of some editions to vocabularies, each edition's in their order. */
    Map<UUID, List<VocabularyRefRow>> entries(Collection<UUID> editions) {
        if (editions.isEmpty()) {
            return Map.of();
        }
        var query = session.createSelectionQuery(ENTRIES, VocabularyRefRow.class);
        OneOf.bind(query, "editions", editions);
        return query.getResultList().stream()
                .sorted(Comparator.comparingInt(VocabularyRefRow::position))
                .collect(groupingBy(VocabularyRefRow::editionId));
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

    private Stream<Relation> contentRelations(LiveRow row) {
        return collections.of(row.item().contentType()).relations().stream().filter(Relation::isContent);
    }

    private static Set<UUID> editions(List<? extends LiveRow> rows) {
        return rows.stream().map(row -> row.item().editionId()).collect(toSet());
    }

    private static Set<UUID> documents(List<? extends LiveRow> rows) {
        return rows.stream().map(row -> row.item().documentId()).collect(toSet());
    }
}
