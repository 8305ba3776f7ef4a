package no.innhold.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import no.innhold.content.value.Attachment;
import no.innhold.content.value.Contact;
import no.innhold.content.value.ImageRef;
import no.innhold.content.value.Link;
import no.innhold.content.value.Period;
import no.innhold.content.value.Place;
import no.innhold.content.value.Slug;
import no.innhold.publishing.ContentInput;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;

/** What an editor sends of a project. */
@Schema(description = "What an editor sends of a project.")
public record ProjectInput(
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

        @Nullable ProjectStatus status,
        @Nullable ProjectOutcome outcome,
        @Nullable @Valid Period period,

        @Schema(description = "Slugs of organisations.") @Size(max = 100)
        List<@NotBlank String> partners,

        @Schema(description = "Slugs of organisations.") @Size(max = 100)
        List<@NotBlank String> funders,

        @Nullable @Size(min = 1, max = 100) String grantNumber,
        @Nullable @Valid Place location,

        @Schema(description = "Ids or slugs of publications; kept as ids.") @Size(max = 200)
        List<@NotBlank String> publications,

        @Schema(description = "Ids or slugs of courses; kept as ids.") @Size(max = 200)
        List<@NotBlank String> courses)
        implements ContentInput {

    public ProjectInput {
        topics = ContentInput.orEmpty(topics);
        links = ContentInput.orEmpty(links);
        attachments = ContentInput.orEmpty(attachments);
        contacts = ContentInput.orEmpty(contacts);
        partners = ContentInput.orEmpty(partners);
        funders = ContentInput.orEmpty(funders);
        publications = ContentInput.orEmpty(publications);
        courses = ContentInput.orEmpty(courses);
    }
}
