package no.innhold.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import org.hibernate.Session;

/**
 * Walks along the audit log and tells whether it is as it was written: no entry altered, taken out, put in, moved or
 * cut off at the end.
 *
 * <p>Whoever can write to the database could write the whole chain anew; that is seen only by somebody who has kept an
 * earlier hash elsewhere.
 */
@ApplicationScoped
class AuditChain {

    private static final int BATCH = 5_000;

    /** Where the chain says that it ends, and the last entry that is there, seen at one moment. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record End(long sequence, byte[] hash, long last, long entries) {}

    private final Session session;

    AuditChain(Session session) {
        this.session = session;
    }

    /** Without a transaction, so that no snapshot is held while it walks; what is added meanwhile is for the next time. */
    AuditVerdict verify() {
        End end = end();
        long sequence = 0;
        byte[] hash = new byte[32];
        while (sequence < end.sequence()) {
            List<AuditRow> batch = batch(sequence, end.sequence());
            for (AuditRow row : batch) {
                if (!row.follows(sequence, hash) || !row.isIntact()) {
                    return AuditVerdict.broken(end.entries(), Math.min(row.sequence(), sequence + 1));
                }
                sequence = row.sequence();
                hash = row.hash();
            }
            if (batch.isEmpty()) {
                return AuditVerdict.broken(end.entries(), sequence + 1);
            }
        }
        return end.last() == sequence && Arrays.equals(end.hash(), hash)
                ? AuditVerdict.intact(end.entries())
                : AuditVerdict.broken(end.entries(), end.last() == sequence ? sequence : sequence + 1);
    }

    private End end() {
        return session.createNativeQuery("""
                        select h.sequence, h.hash, e.last, e.entries from audit_head h,
                          (select coalesce(max(sequence), 0) as last, count(*) as entries from audit_entry) e""", End.class).getSingleResult();
    }

    private List<AuditRow> batch(long from, long to) {
        return session.createNativeQuery(
                        AuditRow.SELECT + " where sequence > :from and sequence <= :to order by sequence limit :limit",
                        AuditRow.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("limit", BATCH)
                .getResultList();
    }
}
