package no.innhold.delivery.item;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reference to a topic. */
@Schema(description = "Reference to a topic.", example = """
                {"slug":"recovery","title":"Recovery","href":"/v1/topics/recovery"}""")
public record TopicRef(
        @NotNull String slug,
        @NotNull String title,
        @NotNull String href) {}
