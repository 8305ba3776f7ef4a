package no.innhold.publishing.vocabulary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.innhold.content.Locales;
import no.innhold.content.Vocabulary;
import no.innhold.content.VocabularyEntry;
import no.innhold.listing.Cursor;
import no.innhold.platform.database.Scalars;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The statements behind what editors see of vocabularies. */
@ApplicationScoped
class EntryQuery {

    // the name is chosen as Names.in does
    private static final String FROM = """
            from (select e.id, e.slug, e.names, coalesce(e.names ->> cast(:locale as text),
                (select n.value from jsonb_each_text(e.names) n order by n.key limit 1)) collate "nb-x-icu" as name
              from vocabulary_entry e where e.vocabulary = :vocabulary) v
            where true""";

    private static final String CONTAINS = """
            and (strpos(v.slug, :part) > 0 or exists (select 1 from jsonb_each_text(v.names) n
               where strpos(lower(n.value collate "nb-x-icu"), :part) > 0))""";

    // a reference of any edition counts: restoring an old one must not bring back what is gone
    private static final String USES = """
            select r.entry_id, count(distinct r.document_id), count(distinct r.document_id) filter (where exists (
                select 1 from live_period p where p.document_id = r.document_id and p.edition_id = r.edition_id
                  and p.live_from <= statement_timestamp()
                  and (p.live_until is null or p.live_until > statement_timestamp())))
              from vocabulary_reference r where r.entry_id in (:entries) group by r.entry_id""";

    private static final String USERS = """
            select d.id, d.type, u.title, u.locale, u.number from (
                select distinct on (r.document_id) r.document_id, e.title, e.locale, e.number
                  from vocabulary_reference r join edition e on e.id = r.edition_id
                  where r.entry_id = :entry order by r.document_id, e.revision desc) u
              join document d on d.id = u.document_id order by d.id desc""";

    private record Counted(UUID entry, long all, long live) {}

    private record Former(UUID entry, String slug) {}

    private final Session session;
    private final Locales locales;

    EntryQuery(Session session, Locales locales) {
        this.session = session;
        this.locales = locales;
    }

    /** The entries by name, beyond the cursor's place if there is one. */
    List<VocabularyEntry> page(Vocabulary vocabulary, @Nullable String part, @Nullable Cursor cursor, int limit) {
        boolean backward = cursor != null && cursor.backward();
        String beyond = cursor == null
                ? ""
                : " and (v.name, v.id) %s (:name, :after)"
                        .formatted((backward ? "<" : ">") + (cursor.inclusive() ? "=" : ""));
        String way = backward ? " desc" : "";
        NativeQuery<UUID> query =
                query("select v.id ", beyond + " order by v.name" + way + ", v.id" + way, UUID.class, vocabulary, part);
        if (cursor != null) {
            query.setParameter("name", cursor.position().get(0))
                    .setParameter("after", UUID.fromString(cursor.position().get(1)));
        }
        List<UUID> ids = new ArrayList<>(query.setMaxResults(limit).getResultList());
        if (backward) {
            Collections.reverse(ids);
        }
        return session.findMultiple(VocabularyEntry.class, ids);
    }

    long count(Vocabulary vocabulary, @Nullable String part) {
        return query("select count(*) ", "", Long.class, vocabulary, part).getSingleResult();
    }

    /** By entry; an entry without uses is left out. */
    Map<UUID, EntryUses> uses(Collection<UUID> entries) {
        return session
                .createNativeQuery(USES, Counted.class)
                .setParameterList("entries", entries)
                .getResultList()
                .stream()
                .collect(toMap(Counted::entry, row -> new EntryUses(row.live(), row.all())));
    }

    /** The documents that use an entry, each by the latest of its editions that does, the newest document first. */
    List<EntryUser> users(UUID entry, int most) {
        return session.createNativeQuery(USERS, EntryUser.class)
                .setParameter("entry", entry)
                .setMaxResults(most)
                .getResultList();
    }

    /** By entry, in alphabetical order. */
    Map<UUID, List<String>> formerSlugs(Collection<UUID> entries) {
        return session
                .createNativeQuery(
                        "select entry_id, slug from vocabulary_slug_history where entry_id in (:entries) order by slug",
                        Former.class)
                .setParameterList("entries", entries)
                .getResultList()
                .stream()
                .collect(groupingBy(Former::entry, mapping(Former::slug, toList())));
    }

    private <T> NativeQuery<T> query(
            String select, String rest, Class<T> type, Vocabulary vocabulary, @Nullable String part) {
        String sql = select + FROM + (part == null ? "" : " " + CONTAINS) + rest;
        NativeQuery<T> query = Scalars.query(session, sql, type)
                .setParameter("vocabulary", vocabulary.wire())
                .setParameter("locale", locales.defaultLocale());
        return part == null ? query : query.setParameter("part", part.toLowerCase(Locale.ROOT));
    }
}
