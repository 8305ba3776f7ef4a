package no.innhold.access;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import no.innhold.content.value.Wire;
import no.innhold.platform.token.Fingerprint;
import org.jspecify.annotations.Nullable;

/** An entry of the audit log with its links in the chain. */
@SuppressWarnings("ArrayRecordComponent") // compared by follows and isIntact only
record AuditRow(
        long sequence,
        Instant at,
        String actor,
        String action,
        @Nullable UUID document,
        @Nullable String locale,
        @Nullable String subject,
        String outcome,
        @Nullable String requestId,
        byte[] previousHash,
        byte[] hash) {

    static final String SELECT =
            "select sequence, at, actor, action, document_id, locale, subject, outcome, request_id,"
                    + " previous_hash, hash from audit_entry";

    /** Whether it is the entry behind the one with this number and hash. */
    boolean follows(long number, byte[] hashBefore) {
        return sequence == number + 1 && Arrays.equals(previousHash, hashBefore);
    }

    /** Whether it is as it was written; the same in SQL is {@code audit_hash}. */
    boolean isIntact() {
        byte[] expected = new Fingerprint()
                .with(Long.toString(sequence))
                .with(Long.toString(at.toEpochMilli()))
                .with(actor)
                .with(action)
                .with(document == null ? null : document.toString())
                .with(locale)
                .with(subject)
                .with(outcome)
                .with(requestId)
                .with(HexFormat.of().formatHex(previousHash))
                .value();
        return Arrays.equals(hash, expected);
    }

    AuditEntry entry() {
        Outcome became = Wire.parse(Outcome.class, outcome).orElseThrow();
        return new AuditEntry(sequence, at, actor, action, document, locale, subject, became, requestId);
    }
}
