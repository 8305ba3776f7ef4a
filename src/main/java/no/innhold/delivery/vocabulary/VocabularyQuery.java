package no.innhold.delivery.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.innhold.content.Vocabulary;
import no.innhold.delivery.reading.OneOf;
import no.innhold.delivery.reading.Reading;
import no.innhold.listing.Cursor;
import no.innhold.platform.database.Scalars;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** The statements that read vocabularies. */
@ApplicationScoped
public class VocabularyQuery {

    private static final int READ_TIMEOUT_SECONDS = 2;

    private final Session session;

    VocabularyQuery(Session session) {
        this.session = session;
    }

    /** The entries with these identities. */
    <R extends VocabularyRow> List<R> byId(VocabularyCollection<R> collection, Reading reading, Collection<UUID> ids) {
        SelectionQuery<R> query = query(collection, reading, " where " + OneOf.hql("v.id", "ids"));
        OneOf.bind(query, "ids", ids);
        return query.getResultList();
    }

    /** The entry with that slug now; empty if there is none. */
    public <R extends VocabularyRow> Optional<R> bySlug(
            VocabularyCollection<R> collection, Reading reading, String slug) {
        return query(collection, reading, " where v.slug = :slug")
                .setParameter("slug", slug)
                .uniqueResultOptional();
    }

    /** Up to {@code limit} entries by name, beyond the cursor's place if there is one. */
    public <R extends VocabularyRow> List<R> page(
            VocabularyCollection<R> collection, Reading reading, @Nullable Cursor cursor, int limit) {
        boolean backward = cursor != null && cursor.backward();
        String name = sorted(reading);
        String beyond = cursor == null
                ? ""
                : " where (%s, v.id) %s (:name, :id)"
                        .formatted(name, (backward ? "<" : ">") + (cursor.inclusive() ? "=" : ""));
        String way = backward ? " desc" : " asc";
        SelectionQuery<R> query = query(collection, reading, beyond + " order by " + name + way + ", v.id" + way);
        if (cursor != null) {
            query.setParameter("name", cursor.position().get(0))
                    .setParameter("id", UUID.fromString(cursor.position().get(1)));
        }
        return query.setMaxResults(limit).getResultList();
    }

    /** How many entries there are. */
    public long count(VocabularyCollection<?> collection) {
        return session.createSelectionQuery("select count(*) from " + collection.entity() + " v", Long.class)
                .getSingleResult();
    }

    /** The present slug of an entry that once had this one. */
    public Optional<String> presentSlug(Vocabulary vocabulary, String former) {
        return Scalars.query(session, """
                        select v.slug from vocabulary_slug_history h join vocabulary_entry v on v.id = h.entry_id
                        where h.vocabulary = :vocabulary and h.slug = :slug""", String.class)
                .setParameter("vocabulary", vocabulary.wire())
                .setParameter("slug", former)
                .uniqueResultOptional();
    }

    /** The entries of any vocabulary that have one of the slugs or had it before they were renamed or merged. */
    public List<UUID> withSlugs(List<String> slugs) {
        return Scalars.query(session, """
                        select id from vocabulary_entry where slug = any(:slugs)
                        union select entry_id from vocabulary_slug_history where slug = any(:slugs)""", UUID.class)
                .setParameter("slugs", slugs.toArray(String[]::new), String[].class)
                .getResultList();
    }

    private <R extends VocabularyRow> SelectionQuery<R> query(
            VocabularyCollection<R> collection, Reading reading, String rest) {
        String shared = "new no.innhold.delivery.vocabulary.EntryRow(v.id, v.slug, v.names, " + name(reading) + ")";
        return session.createSelectionQuery(
                        "select " + collection.rowTemplate().formatted(shared) + " from " + collection.entity() + " v"
                                + rest,
                        collection.rowClass())
                .setTimeout(READ_TIMEOUT_SECONDS);
    }

    // the same choice as Names.in; the slug stands for a name in none of the locales
    private static String name(Reading reading) {
        return reading.chain().locales().stream()
                .map(l -> "cast(function('jsonb_extract_path_text', v.names, '" + l + "') as String)")
                .collect(Collectors.joining(", ", "coalesce(", ", v.slug)"));
    }

    private static String sorted(Reading reading) {
        String language = reading.chain().wish().split("-")[0];
        String alphabet = language.equals("nn") ? "nb" : language;
        return "collate(%s as `%s-x-icu`)".formatted(name(reading), alphabet);
    }
}
