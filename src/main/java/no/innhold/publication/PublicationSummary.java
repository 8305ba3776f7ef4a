package no.innhold.publication;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import no.innhold.content.value.PartialDate;
import no.innhold.content.value.Wire;
import no.innhold.delivery.item.ContentLink;
import no.innhold.delivery.item.ItemSummary;
import no.innhold.delivery.item.OrganisationLink;
import no.innhold.delivery.item.Resolved;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A publication in a list. */
@Schema(description = "A publication in a list.")
public record PublicationSummary(
        @JsonUnwrapped ItemSummary item,
        // missing only from the preview of an unfinished draft
        @Schema(required = true) @Nullable PublicationKind kind,
        @NotNull List<Author> authors,
        @Schema(description = "When it came out.") @Nullable PartialDate issued,

        @Schema(description = "The journal or series it is part of.", examples = "Psychother Psychosom") @Nullable
        String containerTitle,

        @Nullable String volume,
        @Nullable String issue,
        @Nullable String pages,
        @Nullable OrganisationLink publisher,
        @Schema(examples = "10.1159/000504453") @Nullable String doi,
        @Nullable String isbn,
        @Nullable String issn,

        @Schema(description = "Language of the publication (BCP 47).", examples = "en") @Nullable
        String language,

        @Nullable Access access,
        @Nullable String license,
        @Nullable String url,
        @NotNull List<OrganisationLink> institutions,

        @Schema(description = "Projects that refer to the publication.") @NotNull
        List<ContentLink> projects,

        @Schema(description = "The reference as a reader would print it.") @NotNull
        String citation)
        implements ContentLink {

    static PublicationSummary of(PublicationRow row, Resolved resolved) {
        return new PublicationSummary(
                ItemSummary.of(row.item(), resolved),
                Wire.parse(PublicationKind.class, row.kind()).orElse(null),
                row.authors(),
                issued(row),
                row.containerTitle(),
                row.volume(),
                row.issue(),
                row.pages(),
                resolved.organisation(row.item(), "publisher"),
                row.doi(),
                row.isbn(),
                row.issn(),
                row.language(),
                row.access() == null
                        ? null
                        : Wire.parse(Access.class, row.access()).orElseThrow(),
                row.license(),
                row.url(),
                resolved.organisations(row.item(), "institutions"),
                resolved.referring(row.item(), "projects", "publications"),
                citation(row, resolved));
    }

    private static String citation(PublicationRow row, Resolved resolved) {
        return new Citation(
                        row.authors(),
                        issued(row),
                        row.item().title(),
                        row.containerTitle(),
                        row.volume(),
                        row.issue(),
                        row.pages(),
                        resolved.organisationName(row.item(), "publisher"),
                        row.doi(),
                        row.url())
                .text(Locale.forLanguageTag(row.item().locale()));
    }

    private static @Nullable PartialDate issued(PublicationRow row) {
        return row.issued() == null ? null : PartialDate.parse(row.issued());
    }
}
