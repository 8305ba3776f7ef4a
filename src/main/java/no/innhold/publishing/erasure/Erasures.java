package no.innhold.publishing.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import no.innhold.access.Audit;
import no.innhold.content.Document;
import no.innhold.content.value.UuidV7;
import no.innhold.listing.Cursor;
import no.innhold.platform.database.Scalars;
import no.innhold.platform.time.DatabaseClock;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The erasures there have been: that they were, never what they took away. */
@ApplicationScoped
public class Erasures {

    private final Session session;
    private final DatabaseClock clock;
    private final Audit audit;

    Erasures(Session session, DatabaseClock clock, Audit audit) {
        this.session = session;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Puts an erasure on record, and drops the answers that could be had again, as they may hold what was erased.
     *
     * @param erased the document, if it was one
     * @return its id
     */
    UUID record(
            String kind,
            @Nullable UUID erased,
            Collection<Document> documents,
            int editions,
            Instant at,
            String actor) {
        UUID id = UuidV7.next(clock);
        session.createNativeMutationQuery("""
                        insert into erasure (id, at, erased_by, kind, documents, editions)
                        values (:id, :at, :actor, :kind, :documents, :editions)""")
                .setParameter("id", id)
                .setParameter("at", at)
                .setParameter("actor", actor)
                .setParameter("kind", kind)
                .setParameter("documents", documents.size())
                .setParameter("editions", editions)
                .executeUpdate();
        session.createNativeMutationQuery("delete from idempotency_key").executeUpdate();
        audit.done(actor, "erase", erased, null, kind + ", " + editions + " editions");
        return id;
    }

    /** Up to {@code limit} erasures, the latest first. */
    @Transactional
    public List<ErasureSummary> page(@Nullable Cursor cursor, int limit) {
        boolean backward = cursor != null && cursor.backward();
        String beyond = cursor == null
                ? ""
                : " where (at, id) %s (:at, :after)"
                        .formatted((backward ? ">" : "<") + (cursor.inclusive() ? "=" : ""));
        String order = backward ? " order by at, id" : " order by at desc, id desc";
        NativeQuery<ErasureSummary> query = session.createNativeQuery(
                "select id, at, erased_by, kind, documents, editions from erasure" + beyond + order,
                ErasureSummary.class);
        if (cursor != null) {
            query.setParameter("at", Instant.parse(cursor.position().get(0)))
                    .setParameter("after", UUID.fromString(cursor.position().get(1)));
        }
        List<ErasureSummary> rows = new ArrayList<>(query.setMaxResults(limit).getResultList());
        if (backward) {
            Collections.reverse(rows);
        }
        return rows;
    }

    @Transactional
    public long count() {
        return Scalars.query(session, "select count(*) from erasure", Long.class)
                .getSingleResult();
    }

    /** The place of an erasure in the list. */
    public static List<String> position(ErasureSummary erasure) {
        return List.of(erasure.at().toString(), erasure.id().toString());
    }
}
