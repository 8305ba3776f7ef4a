package no.innhold.search.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.innhold.content.ContentType;
import no.innhold.search.index.Hit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that was found. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SearchItem", description = "Something that was found.")
public record SearchItem(
        @NotNull ContentType type,
        @NotNull UUID id,
        @NotNull String slug,

        @Schema(description = "Locale of the text.", examples = "nb") @NotNull
        String locale,

        @NotNull String title,
        @Nullable String summary,
        @NotNull String href,
        @NotNull Instant publishedAt,

        @Schema(description = "Comparable within one answer only.", examples = "7.31") @NotNull
        float score,

        @NotNull Highlights highlights) {

    /** Where the words stand, as HTML in which only {@code <mark>} is markup. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Highlights", description = "Where the words stand, as HTML in which only `<mark>` is markup.")
    public record Highlights(
            @Schema(
                    description = "The title, if one of the words is in it.",
                    examples = "<mark>Pårørende</mark>samtaler")
            @Nullable
            String title,

            @Schema(description = "Up to three pieces of the text.") @NotNull
            List<String> body) {}

    static SearchItem of(Hit hit) {
        return new SearchItem(
                hit.type(),
                hit.document(),
                hit.slug(),
                hit.locale(),
                hit.title(),
                hit.summary(),
                hit.type().href(hit.slug()),
                hit.publishedAt(),
                hit.score(),
                new Highlights(hit.titleHighlight(), hit.bodyHighlights()));
    }
}
