package no.innhold.delivery.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import no.innhold.content.ContentType;
import no.innhold.delivery.collection.Conditions;
import no.innhold.delivery.collection.LiveCollection;
import no.innhold.delivery.item.LiveRow;
import no.innhold.delivery.reading.OneOf;
import no.innhold.delivery.reading.Reading;
import no.innhold.delivery.vocabulary.VocabularyQuery;
import no.innhold.listing.Cursor;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** The statements that read live items: always from {@code Served}, always into rows, never into entities. */
@ApplicationScoped
public class LiveQuery {

    private static final int READ_TIMEOUT_SECONDS = 2;

    /** What the columns of a statement depend on, the last being what the reading asks of the public. */
    private record Selected(ContentType type, RowForm form, String live) {}

    private final Session session;
    private final VocabularyQuery vocabularies;
    private final Map<Selected, String> selects = new ConcurrentHashMap<>();

    LiveQuery(Session session, VocabularyQuery vocabularies) {
        this.session = session;
        this.vocabularies = vocabularies;
    }

    /** Up to {@code limit} rows in the order, from the cursor's place on; reversed back if the cursor runs backward. */
    public <R extends LiveRow> List<R> page(
            LiveCollection<R> collection,
            Conditions conditions,
            Order order,
            @Nullable Cursor cursor,
            int limit,
            RowForm form) {
        boolean backward = cursor != null && cursor.backward();
        String hql = select(collection, form, conditions.reading())
                + where(collection.type(), conditions)
                + " and " + (cursor == null ? published(conditions.reading()) : Keyset.beyond(order, cursor))
                + Keyset.orderBy(order, backward)
                // as text: behind a parameter the database expects a tenth of all rows, and would plan each time anew
                + " limit " + limit;
        SelectionQuery<R> query = query(hql, collection.rowClass(), conditions);
        if (cursor != null) {
            Keyset.bind(query, order, cursor);
        }
        List<R> rows = new ArrayList<>(query.getResultList());
        if (backward) {
            Collections.reverse(rows);
        }
        return rows;
    }

    /** Counts on {@code Served} alone unless a filter needs the edition. */
    public long count(LiveCollection<?> collection, Conditions conditions) {
        String join = conditions.joinsEdition() ? joinEdition(collection) : "";
        String hql = "select count(*) from Served s" + join + where(collection.type(), conditions);
        return query(hql, Long.class, conditions).getSingleResult();
    }

    /** All of a list, in its order. */
    public List<UUID> order(LiveCollection<?> collection, Conditions conditions, Order order) {
        String hql = "select s.documentId from Served s" + where(collection.type(), conditions)
                + Keyset.orderBy(order, false);
        return query(hql, UUID.class, conditions).getResultList();
    }

    /** The live rows of the documents. */
    public <R extends LiveRow> List<R> byDocuments(
            LiveCollection<R> collection, Reading reading, Collection<UUID> documents, RowForm form) {
        Conditions conditions = new Conditions(reading)
                .served(OneOf.hql("s.documentId", "documents"))
                .bind("documents", documents);
        return rows(collection, conditions, form);
    }

    /** The live row of the document, if there is one. */
    public <R extends LiveRow> List<R> byDocument(
            LiveCollection<R> collection, Reading reading, UUID id, RowForm form) {
        Conditions conditions =
                new Conditions(reading).served("s.documentId = :document").bind("document", id);
        return rows(collection, conditions, form);
    }

    /** The live rows of the documents in the locale that is wished for, and in no other. */
    public <R extends LiveRow> List<R> ownTexts(
            LiveCollection<R> collection, Reading reading, Collection<UUID> documents, RowForm form) {
        Conditions conditions = new Conditions(reading)
                .served("s.locale = s.wish and " + OneOf.hql("s.documentId", "documents"))
                .bind("documents", documents);
        return rows(collection, conditions, form);
    }

    /** The live row that has the slug at the instant of the reading. */
    public <R extends LiveRow> List<R> bySlug(
            LiveCollection<R> collection, Reading reading, String slug, RowForm form) {
        Conditions conditions = new Conditions(reading).served("s.slug = :slug").bind("slug", slug);
        return rows(collection, conditions, form);
    }

    /** The live rows that the editions refer to in a relation they own. */
    <R extends LiveRow> List<R> referredTo(
            LiveCollection<R> collection, Reading reading, String relation, Collection<UUID> editions) {
        return related(collection, reading, "s.documentId in (select r.targetId", "r.editionId", editions, relation);
    }

    /** The live rows whose editions refer to the documents in a relation. */
    <R extends LiveRow> List<R> referringTo(
            LiveCollection<R> collection, Reading reading, String relation, Collection<UUID> documents) {
        return related(collection, reading, "s.editionId in (select r.editionId", "r.targetId", documents, relation);
    }

    private <R extends LiveRow> List<R> related(
            LiveCollection<R> collection,
            Reading reading,
            String found,
            String side,
            Collection<UUID> ids,
            String relation) {
        Conditions conditions = new Conditions(reading)
                .served(found + " from ContentReference r where " + OneOf.hql(side, "ids")
                        + " and r.relation = :relation)")
                .bind("ids", ids)
                .bind("relation", relation);
        return rows(collection, conditions, RowForm.SUMMARY);
    }

    /**
     * The rows with their bodies of what some documents say in each locale, now or later.
     *
     * @param restriction HQL on {@code Served s} that decides what counts
     */
    <R extends LiveRow> List<R> upcoming(LiveCollection<R> collection, String restriction, Collection<UUID> documents) {
        String hql = select(collection, RowForm.SOURCE, null) + " where s.type = '"
                + collection.type().wire() + "' and s.locale = s.wish and " + restriction + " and "
                + OneOf.hql("s.documentId", "documents");
        SelectionQuery<R> query =
                session.createSelectionQuery(hql, collection.rowClass()).setTimeout(READ_TIMEOUT_SECONDS);
        OneOf.bind(query, "documents", documents);
        return query.getResultList();
    }

    private <R extends LiveRow> List<R> rows(LiveCollection<R> collection, Conditions conditions, RowForm form) {
        String hql = select(collection, form, conditions.reading()) + where(collection.type(), conditions);
        return query(hql, collection.rowClass(), conditions).getResultList();
    }

    <T> SelectionQuery<T> query(String hql, Class<T> type, Conditions conditions) {
        SelectionQuery<T> query = session.createSelectionQuery(hql, type).setTimeout(READ_TIMEOUT_SECONDS);
        conditions.reading().bind(query);
        conditions.bindTo(query, vocabularies::withSlugs);
        return query;
    }

    private String select(LiveCollection<?> collection, RowForm form, @Nullable Reading reading) {
        Selected selected = new Selected(collection.type(), form, reading == null ? "" : reading.live("s"));
        return selects.computeIfAbsent(selected, s -> composed(collection, form, reading));
    }

    private static String composed(LiveCollection<?> collection, RowForm form, @Nullable Reading reading) {
        return "select " + collection.rowTemplate().formatted(form.columns(collection, reading)) + " from Served s"
                + joinEdition(collection) + form.joins();
    }

    /**
     * Every live row has its edition; the outer join tells the database so. For an inner join it would expect a fraction
     * of the rows, since most editions are of other types, and now and then prefer to sort them all. The concrete entity:
     * the root would join the tables of every type.
     */
    private static String joinEdition(LiveCollection<?> collection) {
        return " left join " + collection.entity() + " e on e.id = s.editionId";
    }

    private static String where(ContentType type, Conditions conditions) {
        return " where s.type = '" + type.wire() + "' and "
                + conditions.reading().live("s") + conditions.hql();
    }

    /**
     * Nothing is live before it is published. Said as well, it lets a list by that date begin behind all that is scheduled;
     * behind a cursor it would be a second bound from above, and the database might begin at the wrong one.
     */
    private static String published(Reading reading) {
        return "s.publishedAt <= " + reading.instant();
    }
}
