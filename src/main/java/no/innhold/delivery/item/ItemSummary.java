package no.innhold.delivery.item;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.innhold.content.ContentType;
import no.innhold.content.value.ImageRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The fields that lists show of every content type. */
public record ItemSummary(
        @Schema(description = "Identity of the document, the same in every locale and edition (UUIDv7).") @NotNull
        UUID id,

        @NotNull ContentType type,

        @Schema(
                description = "Name in the address, unique per type. A former slug answers 308.",
                maxLength = 120,
                pattern = "^[a-z0-9]+(-[a-z0-9]+)*$")
        @NotNull
        String slug,

        @Schema(description = "Locale of the texts that are served (BCP 47).", examples = "nb") @NotNull
        String locale,

        @Schema(description = "Path of the item.") @NotNull String href,
        @Schema(maxLength = 200) @NotNull String title,

        @Schema(description = "The lead, plain text.", maxLength = 500) @Nullable
        String summary,

        @NotNull List<TopicRef> topics,
        @Nullable ImageRef image,

        @Schema(description = "First time public.", examples = "2026-01-05T11:00:00.000Z") @NotNull
        Instant publishedAt,

        @Schema(description = "Last major change.", examples = "2026-01-05T11:00:00.000Z") @NotNull
        Instant updatedAt,

        @Schema(description = "Public note of the last major change.") @Nullable
        String changeNote,

        @Schema(description = "When the owner must look at the text again.") @Nullable
        LocalDate reviewBy,

        @Schema(description = "The page on the website that shows the item.") @Nullable
        String canonicalUrl) {

    public static ItemSummary of(ItemRow row, Resolved resolved) {
        return new ItemSummary(
                row.documentId(),
                row.contentType(),
                row.slug(),
                row.locale(),
                row.contentType().href(row.slug()),
                row.title(),
                row.summary(),
                resolved.topics(row),
                row.image(),
                row.publishedAt(),
                row.updatedAt(),
                row.changeNote(),
                row.reviewBy(),
                row.canonicalUrl());
    }
}
