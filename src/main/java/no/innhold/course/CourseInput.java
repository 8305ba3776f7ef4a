package no.innhold.course;

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
import no.innhold.content.value.PartialDate;
import no.innhold.content.value.Price;
import no.innhold.content.value.Slug;
import no.innhold.publishing.ContentInput;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;

/** What an editor sends of a course. */
@Schema(description = "What an editor sends of a course.")
public record CourseInput(
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

        @Schema(description = "Slug of an organisation.") @Nullable
        String provider,

        @Nullable CourseMode mode,
        @Nullable Audience audience,
        @Nullable @Valid Price price,

        @Schema(description = "Where to sign up.") @Nullable @Size(max = 2000) @URL(regexp = "^https?://.*")
        String enrolmentUrl,

        @Nullable PartialDate season,
        @Size(max = 200) List<@Valid Session> sessions)
        implements ContentInput {

    public CourseInput {
        topics = ContentInput.orEmpty(topics);
        links = ContentInput.orEmpty(links);
        attachments = ContentInput.orEmpty(attachments);
        contacts = ContentInput.orEmpty(contacts);
        sessions = ContentInput.orEmpty(sessions);
    }
}
