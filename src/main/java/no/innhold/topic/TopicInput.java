package no.innhold.topic;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Map;
import no.innhold.publishing.EntryInput;
import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;

/** What an editor sends of a topic. */
public record TopicInput(
        @NotEmpty Map<String, @NotBlank @Size(max = 200) String> title,

        @Nullable @Size(max = 2000) @URL(regexp = "^https?://.*")
        String los)
        implements EntryInput {

    @Override
    public Map<String, String> name() {
        return title;
    }
}
