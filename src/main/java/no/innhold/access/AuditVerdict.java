package no.innhold.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether the audit log is as it was written. */
@Schema(description = "Whether the audit log is as it was written.")
public record AuditVerdict(
        boolean intact,

        @Schema(description = "How many entries there are.", examples = "123")
        long entries,

        @Schema(description = "The first entry that is not as it was written, or is missing; absent if all are.")
        @Nullable
        Long firstBroken) {

    static AuditVerdict intact(long entries) {
        return new AuditVerdict(true, entries, null);
    }

    static AuditVerdict broken(long entries, long first) {
        return new AuditVerdict(false, entries, first);
    }
}
