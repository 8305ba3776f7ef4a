package no.innhold.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.innhold.content.Document;
import no.innhold.content.SlugHistory;
import no.innhold.content.value.Slug;
import no.innhold.platform.problem.FieldError;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import no.innhold.platform.problem.ProblemType;
import no.innhold.publishing.finding.IdentityNumbers;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Reserves slugs: one document holds a slug for good once it has been public under it. */
@ApplicationScoped
class Slugs {

    private final Session session;

    Slugs(Session session) {
        this.session = session;
    }

    /**
     * The slug that a save of the document shall have: the one sent, else the one it has, else one made from the title.
     *
     * @throws ProblemException 409 if the slug sent belongs to another document
     */
    String reserve(Document document, @Nullable String sent, @Nullable String present, String title) {
        if (sent != null) {
            if (!take(document, sent)) {
                throw taken(sent);
            }
            release(document, sent, present);
            return sent;
        }
        return present == null ? derive(document, title) : present;
    }

    private String derive(Document document, String title) {
        // a title of figures may look like an id, which no slug may; a slug stays when the title is corrected
        String slug = Slug.of(title)
                .filter(s -> !Slug.looksLikeId(s) && !IdentityNumbers.isIn(s))
                .orElse(document.type().wire());
        String candidate = slug;
        for (int number = 2; !take(document, candidate); number++) {
            candidate = Slug.numbered(slug, number);
        }
        return candidate;
    }

    /** True if the document has the slug now; the insert settles a race between two documents. */
    private boolean take(Document document, String slug) {
        Optional<UUID> holder = offer(document, slug);
        while (holder.isEmpty()) {
            // the holder has let go between the two statements
            holder = offer(document, slug);
        }
        return holder.get().equals(document.id());
    }

    /** Who has the slug after the document has reached for it. */
    private Optional<UUID> offer(Document document, String slug) {
        session.createNativeMutationQuery(
                        "insert into slug_history (type, slug, document_id) values (:type, :slug, :document) on conflict do nothing")
                .setParameter("type", document.type().wire())
                .setParameter("slug", slug)
                .setParameter("document", document.id())
                .executeUpdate();
        return session.createSelectionQuery(
                        "select h.documentId from SlugHistory h where h.type = :type and h.slug = :slug", UUID.class)
                .setParameter("type", document.type().wire())
                .setParameter("slug", slug)
                .uniqueResultOptional();
    }

    /** A slug that no public or scheduled edition ever had is free again when another takes its place. */
    private void release(Document document, String taken, @Nullable String present) {
        if (present != null && !present.equals(taken)) {
            session.createMutationQuery(
                            "delete from SlugHistory h where h.type = :type and h.slug = :slug and h.publicFrom is null"
                                    + " and h.documentId = :document")
                    .setParameter("type", document.type().wire())
                    .setParameter("document", document.id())
                    .setParameter("slug", present)
                    .executeUpdate();
        }
    }

    /**
     * The document is public under the slug from the instant on. A later save may have released it, and is not the one that
     * is published.
     *
     * @throws ProblemException 409 if another document has taken it since
     */
    void becomesPublic(Document document, String slug, Instant from) {
        if (!take(document, slug)) {
            throw taken(slug);
        }
        session.find(SlugHistory.class, new SlugHistory.Key(document.type().wire(), slug))
                .publicFrom(from);
    }

    /** What was to be public under a slug will not be, so the slug is as free as if nobody had planned it. */
    void forgetUnlessPublic(UUID document, Instant now) {
        session.flush();
        session.createNativeMutationQuery("""
                        update slug_history h set public_from = (
                          select min(p.live_from) from live_period p join edition e on e.id = p.edition_id
                          where p.document_id = h.document_id and e.slug = h.slug)
                        where h.document_id = :document and h.public_from > :now""")
                .setParameter("document", document)
                .setParameter("now", now)
                .executeUpdate();
        session.createNativeMutationQuery("""
                        delete from slug_history h where h.document_id = :document and h.public_from is null
                          and h.slug <> (select e.slug from edition e where e.document_id = h.document_id
                            order by e.revision desc limit 1)""")
                .setParameter("document", document)
                .executeUpdate();
    }

    private static ProblemException taken(String slug) {
        return ProblemException.of(ProblemType.CONFLICT, Message.of("slug.taken", slug))
                .withError(FieldError.pointer("/slug", "taken", Message.of("slug.taken", slug)));
    }
}
