package no.innhold.topic;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import no.innhold.content.value.Slug;
import no.innhold.publishing.EntryInput;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;

/** What an editor sends of a topic. */
@Schema(description = "What an editor sends of a topic.")
public record TopicInput(
        @Schema(
                description = "Name in the address; made from the name when absent. A former one redirects.",
                examples = "recovery")
        @Nullable
        @Size(max = Slug.MAX_LENGTH)
        @Pattern(regexp = Slug.PATTERN, message = "form.slug")
        String slug,

        @Schema(description = "Name by locale, at least one.", examples = "{\"nb\":\"Recovery\"}") @NotEmpty
        Map<String, @NotBlank @Size(max = 200) String> title,

        @Schema(description = "Address of the term in Los, the vocabulary of Norwegian public services.")
        @Nullable
        @Size(max = 2000)
        @URL(regexp = "^https?://.*")
        String los)
        implements EntryInput {

    @Override
    public Map<String, String> name() {
        return title;
    }
}
