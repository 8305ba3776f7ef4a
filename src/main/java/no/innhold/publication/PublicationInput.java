package no.innhold.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import no.innhold.content.value.Attachment;
import no.innhold.content.value.Contact;
import no.innhold.content.value.Identifier;
import no.innhold.content.value.IdentifierScheme;
import no.innhold.content.value.ImageRef;
import no.innhold.content.value.Link;
import no.innhold.content.value.PartialDate;
import no.innhold.content.value.Patterns;
import no.innhold.content.value.Slug;
import no.innhold.publishing.ContentInput;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;

/** What an editor sends of a publication. */
@Schema(description = "What an editor sends of a publication.")
public record PublicationInput(
        @Nullable @Size(max = Slug.MAX_LENGTH) @Pattern(regexp = Slug.PATTERN, message = "form.slug")
        String slug,

        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(min = 1, max = 500) String summary,
        @Nullable @Size(min = 1, max = 200_000) String body,
        @Size(max = 50) List<@NotBlank String> topics,
        @Nullable @Valid ImageRef image,
        @Size(max = 100) List<@Valid Link> links,
        @Size(max = 100) List<@Valid Attachment> attachments,
        @Size(max = 100) List<@Valid Contact> contacts,
        @Nullable LocalDate reviewBy,

        @Nullable @Size(max = 2000) @URL(regexp = "^https?://.*")
        String canonicalUrl,

        @Nullable PublicationKind kind,
        @Size(max = 200) List<@Valid Author> authors,
        @Nullable PartialDate issued,
        @Nullable @Size(min = 1, max = 300) String containerTitle,

        @Schema(description = "Volume of the journal.") @Nullable @Size(min = 1, max = 50)
        String volume,

        @Schema(description = "Issue of the journal.") @Nullable @Size(min = 1, max = 50)
        String issue,

        @Schema(description = "Pages, or the number of the article.") @Nullable @Size(min = 1, max = 50)
        String pages,

        @Schema(description = "Slug of an organisation.") @Nullable
        String publisher,

        @Schema(description = "DOI, bare or as a URL.") @Nullable @Identifier(IdentifierScheme.DOI)
        String doi,

        @Schema(description = "ISBN-10 or ISBN-13, with or without hyphens.")
        @Nullable
        @Identifier(IdentifierScheme.ISBN)
        String isbn,

        @Schema(description = "ISSN.") @Nullable @Identifier(IdentifierScheme.ISSN)
        String issn,

        @Nullable @Size(max = 35) @Pattern(regexp = Patterns.LANGUAGE, message = "form.language")
        String language,

        @Nullable Access access,

        @Schema(description = "Under which licence it may be used.") @Nullable @Size(min = 1, max = 300)
        String license,

        @Schema(description = "Where it is published.") @Nullable @Size(max = 2000) @URL(regexp = "^https?://.*")
        String url,

        @Schema(description = "Slugs of organisations.") @Size(max = 100)
        List<@NotBlank String> institutions)
        implements ContentInput {

    public PublicationInput {
        topics = ContentInput.orEmpty(topics);
        links = ContentInput.orEmpty(links);
        attachments = ContentInput.orEmpty(attachments);
        contacts = ContentInput.orEmpty(contacts);
        authors = ContentInput.orEmpty(authors);
        institutions = ContentInput.orEmpty(institutions);
    }
}
