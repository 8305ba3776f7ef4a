package no.innhold.publishing.view;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.innhold.content.ContentType;
import no.innhold.content.Document;
import no.innhold.content.Ending;
import no.innhold.listing.Cursor;
import no.innhold.platform.database.Scalars;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The statements behind what editors see: documents by the newest edition of one locale, with the state of that. */
@ApplicationScoped
class EditedQuery {

    private static final String FROM = """
            from document d
            join lateral (select x.id, x.number, x.title, x.saved_at, x.saved_by from edition x
                where x.document_id = d.id and x.locale = :locale order by x.number desc limit 1) e on true
            cross join lateral (select
                (array_agg(p.edition_id) filter (where p.live_from <= statement_timestamp()
                    and (p.live_until is null or p.live_until > statement_timestamp())))[1] as present,
                coalesce(bool_or(p.live_from > statement_timestamp()), false) as next,
                coalesce(bool_or(p.live_until <= statement_timestamp()), false) as past
              from live_period p where p.document_id = d.id and p.locale = :locale) l
            cross join lateral (select case
                when d.trashed_at is not null then 'trashed'
                when l.present = e.id then 'published'
                when l.present is not null then 'changed'
                when l.next then 'scheduled'
                when l.past then 'ended'
                else 'draft' end as state) s
            where d.type = :type and d.erased_at is null""";

    private static final String COLUMNS = """
            select d.id as id, (select x.slug from edition x where x.document_id = d.id
                order by x.revision desc limit 1) as slug, e.id as edition_id, e.number as number, s.state as state, e.title as title,
              e.saved_at as saved_at, e.saved_by as saved_by, d.created_by as owner, d.trashed_at as trashed_at
            """;

    private record Open(
            UUID documentId,
            int number,
            Instant liveFrom,
            @Nullable Instant liveUntil) {

        LiveDetail detail() {
            return new LiveDetail(number, liveFrom, liveUntil);
        }
    }

    private final Session session;

    EditedQuery(Session session) {
        this.session = session;
    }

    /** Whether there is such a document, in whatever locale. */
    boolean isKnown(ContentType type, UUID id) {
        Document document = session.find(Document.class, id);
        return document != null && document.type() == type && !document.isErased();
    }

    Optional<EditedRow> one(EditedFilter filter) {
        return query(COLUMNS + FROM + filter.sql(), EditedRow.class, filter).uniqueResultOptional();
    }

    /** Those last saved first. */
    List<EditedRow> page(EditedFilter filter, @Nullable Cursor cursor, int limit) {
        boolean backward = cursor != null && cursor.backward();
        String beyond = cursor == null
                ? ""
                : " and (e.saved_at, d.id) %s (:savedAt, :after)"
                        .formatted((backward ? ">" : "<") + (cursor.inclusive() ? "=" : ""));
        String order = backward ? " order by e.saved_at, d.id" : " order by e.saved_at desc, d.id desc";
        NativeQuery<EditedRow> query = query(COLUMNS + FROM + filter.sql() + beyond + order, EditedRow.class, filter);
        if (cursor != null) {
            query.setParameter("savedAt", Instant.parse(cursor.position().get(0)))
                    .setParameter("after", UUID.fromString(cursor.position().get(1)));
        }
        List<EditedRow> rows = new ArrayList<>(query.setMaxResults(limit).getResultList());
        if (backward) {
            Collections.reverse(rows);
        }
        return rows;
    }

    long count(EditedFilter filter) {
        NativeQuery<Long> query = Scalars.query(session, "select count(*) " + FROM + filter.sql(), Long.class);
        filter.bindTo(query);
        return query.getSingleResult();
    }

    /** Periods of the documents in the locale that have not ended, the earliest first. */
    Map<UUID, List<LiveDetail>> open(Collection<UUID> documents, String locale) {
        return session
                .createNativeQuery("""
                        select p.document_id, e.number, p.live_from, p.live_until
                          from live_period p join edition e on e.id = p.edition_id
                          where p.document_id in (:documents) and p.locale = :locale
                            and (p.live_until is null or p.live_until > statement_timestamp())
                          order by p.live_from""", Open.class)
                .setParameterList("documents", documents)
                .setParameter("locale", locale)
                .getResultList()
                .stream()
                .collect(groupingBy(Open::documentId, mapping(Open::detail, toList())));
    }

    /** The ending that speaks or will, unless the text has gone live since. */
    Optional<EndingDetail> ending(UUID document, String locale) {
        return session.createNativeQuery("""
                        select x.* from ending x where x.document_id = :document and x.locale = :locale
                          and not exists (select 1 from live_period p where p.document_id = x.document_id
                            and p.locale = x.locale and p.live_from >= x.ended_at and p.live_from <= statement_timestamp())
                          order by x.ended_at desc limit 1""", Ending.class)
                .setParameter("document", document)
                .setParameter("locale", locale)
                .uniqueResultOptional()
                .map(EndingDetail::of);
    }

    /** The saves of a locale, the latest first. */
    List<EditionSummary> history(UUID document, String locale, @Nullable Cursor cursor, int limit) {
        boolean backward = cursor != null && cursor.backward();
        String beyond = cursor == null
                ? ""
                : " and e.number " + (backward ? ">" : "<") + (cursor.inclusive() ? "=" : "") + " :number";
        NativeQuery<EditionSummary> query = session.createNativeQuery(
                        "select e.number, e.saved_at, e.saved_by, e.title, e.restored_from from edition e"
                                + " where e.document_id = :document and e.locale = :locale" + beyond
                                + " order by e.number" + (backward ? "" : " desc"),
                        EditionSummary.class)
                .setParameter("document", document)
                .setParameter("locale", locale);
        if (cursor != null) {
            query.setParameter("number", Integer.valueOf(cursor.position().get(0)));
        }
        List<EditionSummary> rows = new ArrayList<>(query.setMaxResults(limit).getResultList());
        if (backward) {
            Collections.reverse(rows);
        }
        return rows;
    }

    long countHistory(UUID document, String locale) {
        return Scalars.query(
                        session,
                        "select count(*) from edition where document_id = :document and locale = :locale",
                        Long.class)
                .setParameter("document", document)
                .setParameter("locale", locale)
                .getSingleResult();
    }

    private <T> NativeQuery<T> query(String sql, Class<T> type, EditedFilter filter) {
        NativeQuery<T> query = session.createNativeQuery(sql, type);
        filter.bindTo(query);
        return query;
    }
}
