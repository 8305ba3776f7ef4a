package no.innhold.access;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody did, or was refused. */
@Schema(description = "What somebody did, or was refused.")
public record AuditEntry(
        @Schema(description = "Counts the entries from 1, without gaps.", examples = "123")
        long sequence,

        Instant at,

        @Schema(description = "Who it was.", examples = "key:Nettstedet")
        String actor,

        @Schema(description = "What it was; of a refusal, the method and the path.", examples = "publish")
        String action,

        @Schema(description = "The document it was about, if it was one.") @Nullable
        UUID document,

        @Schema(description = "The locale it was about.", examples = "nb") @Nullable
        String locale,

        @Schema(description = "What else it was about: a slug, the id of a key.") @Nullable
        String subject,

        Outcome outcome,

        @Schema(description = "The request, as its answer named it in X-Request-Id.") @Nullable
        String requestId) {}
