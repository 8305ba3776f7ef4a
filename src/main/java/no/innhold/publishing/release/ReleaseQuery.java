package no.innhold.publishing.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import no.innhold.content.ContentType;
import no.innhold.listing.Cursor;
import no.innhold.publishing.Batch;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** The statements about releases and their items. */
@ApplicationScoped
class ReleaseQuery {

    /** An edition that a release has pinned. */
    record Pinned(UUID documentId, String locale, UUID editionId) {}

    private record ItemRow(UUID documentId, String type, String locale, int number, String title, boolean included) {}

    private final Session session;

    ReleaseQuery(Session session) {
        this.session = session;
    }

    void insertItems(UUID release, List<Batch.Member> members) {
        for (Batch.Member member : members) {
            session.createNativeMutationQuery(
                            "insert into release_item (release_id, position, document_id, locale, edition_id)"
                                    + " values (:release, :position, :document, :locale, :edition)")
                    .setParameter("release", release)
                    .setParameter("position", member.index())
                    .setParameter("document", member.document().id())
                    .setParameter("locale", member.locale())
                    .setParameter("edition", member.edition().id())
                    .executeUpdate();
        }
    }

    List<Pinned> pinned(UUID release) {
        return session.createNativeQuery(
                        "select document_id, locale, edition_id from release_item where release_id = :release"
                                + " order by position",
                        Pinned.class)
                .setParameter("release", release)
                .getResultList();
    }

    List<ReleaseItemDetail> items(UUID release) {
        return session
                .createNativeQuery(
                        "select i.document_id, d.type, i.locale, e.number, e.title,"
                                + " exists (select 1 from live_period p where p.edition_id = i.edition_id"
                                + " and p.live_from = r.at) as included"
                                + " from release_item i join release r on r.id = i.release_id"
                                + " join document d on d.id = i.document_id join edition e on e.id = i.edition_id"
                                + " where i.release_id = :release order by i.position",
                        ItemRow.class)
                .setParameter("release", release)
                .getResultList()
                .stream()
                .map(r -> new ReleaseItemDetail(
                        r.documentId(), ContentType.of(r.type()), r.locale(), r.number(), r.title(), r.included()))
                .toList();
    }

    /** Those made last first. */
    List<Release> page(@Nullable Cursor cursor, int limit) {
        boolean backward = cursor != null && cursor.backward();
        String beyond = cursor == null
                ? ""
                : "where (r.createdAt, r.id) %s (:createdAt, :id)"
                        .formatted((backward ? ">" : "<") + (cursor.inclusive() ? "=" : ""));
        SelectionQuery<Release> query = session.createSelectionQuery(
                "from Release r " + beyond
                        + (backward ? " order by r.createdAt, r.id" : " order by r.createdAt desc, r.id desc"),
                Release.class);
        if (cursor != null) {
            query.setParameter("createdAt", Instant.parse(cursor.position().get(0)))
                    .setParameter("id", UUID.fromString(cursor.position().get(1)));
        }
        List<Release> rows = new ArrayList<>(query.setMaxResults(limit).getResultList());
        if (backward) {
            Collections.reverse(rows);
        }
        return rows;
    }

    long count() {
        return session.createSelectionQuery("select count(*) from Release r", Long.class)
                .getSingleResult();
    }
}
