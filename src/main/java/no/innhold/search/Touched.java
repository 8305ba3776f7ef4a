package no.innhold.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import no.innhold.platform.database.Scalars;
import org.hibernate.Session;

/** What has changed in public or will, by the number under which it was changed last. */
@ApplicationScoped
class Touched {

    private static final int READ_TIMEOUT_SECONDS = 10;

    // An entry that was renamed shows in all that refers to it. Whether there is one is asked once, before references
    // are
    // looked at for what is a document nearly always.
    private static final String BEHIND = """
            select t.subject_id from touched t where t.number > :number
            union
            select s.document_id from touched t
              join vocabulary_reference r on r.entry_id = t.subject_id
              join served s on s.edition_id = r.edition_id and not s.past
              where t.number > :number and (select exists (
                select 1 from touched e join vocabulary_entry v on v.id = e.subject_id where e.number > :number))""";

    private static final String ERASED = """
            select exists (select 1 from touched t join document d on d.id = t.subject_id
                where t.number > :number and d.erased_at is not null)
              or exists (select 1 from touched t join edition e on e.document_id = t.subject_id
                where t.number > :number and e.rewritten > 0)""";

    private final Session session;

    Touched(Session session) {
        this.session = session;
    }

    /** The last number, before which all is known. */
    @Transactional
    long last() {
        return Scalars.query(session, "select touched from event_head", Long.class)
                .getSingleResult();
    }

    /** The documents whose texts may be others than at the number. */
    @Transactional
    List<UUID> documentsBehind(long number) {
        return Scalars.query(session, BEHIND, UUID.class)
                .setParameter("number", number)
                .setTimeout(READ_TIMEOUT_SECONDS)
                .getResultList();
    }

    /** Whether something was erased behind the number, so that its former texts may lie nowhere any more. */
    @Transactional
    boolean isErasedBehind(long number) {
        return Scalars.query(session, ERASED, Boolean.class)
                .setParameter("number", number)
                .setTimeout(READ_TIMEOUT_SECONDS)
                .getSingleResult();
    }
}
