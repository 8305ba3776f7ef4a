package no.innhold.events;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The JSON of a row of the log, wherever it is sent. */
@Schema(description = "That a text, or an entry of a vocabulary, has changed in public.")
public record ChangeRow(
        @Schema(
                description = "Its place in the order of all changes; rises with each row. A number of any size.",
                examples = "4711")
        @NotNull
        String sequence,

        @Schema(description = "When it was written.", examples = "2026-01-05T11:00:00.000Z") @NotNull
        Instant at,

        @NotNull ChangeKind kind,

        @Schema(
                description = "What it is about.",
                enumeration = {"project", "publication", "news", "course", "page", "organisation", "topic"})
        @NotNull
        String type,

        @Schema(description = "Identity of the document or entry.") @NotNull
        UUID id,

        @Schema(description = "Its name in the address; absent when it was erased.") @Nullable
        String slug,

        @Schema(
                description = "The locale of the text. Absent in vocabularies, and when all texts were erased.",
                examples = "nb")
        @Nullable
        String locale,

        @Schema(
                description = "Path of that text, without fallback to others; absent when it was erased.",
                examples = "/v1/news/recovery?locale=nb")
        @Nullable
        String href,

        @Schema(
                type = SchemaType.OBJECT,
                description = "With `expand=item`: what `href` answers now; absent in what is not public.")
        @Nullable
        Object item) {

    public static ChangeRow of(LogEntry entry) {
        return new ChangeRow(
                Long.toString(entry.sequence()),
                entry.at(),
                entry.kind(),
                entry.type(),
                entry.id(),
                entry.slug(),
                entry.locale(),
                entry.href(),
                null);
    }

    /** The same with the item inlined. */
    public ChangeRow with(@Nullable Object itself) {
        return new ChangeRow(sequence, at, kind, type, id, slug, locale, href, itself);
    }
}
