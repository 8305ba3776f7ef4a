package no.innhold.webhook;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a webhook shall be. */
@Schema(name = "WebhookInput", description = "What a webhook shall be.")
public record WebhookInput(
        @Schema(description = "Where to send: https on the public internet.", examples = "https://example.org/innhold")
        @NotNull
        @Size(min = 1, max = 2048)
        String url,

        @Schema(description = "The only types to tell of; all if absent.", examples = "[\"news\"]")
        @Size(min = 1, max = 20, message = "webhook.list-size")
        @Nullable
        List<@NotNull String> types,

        @Schema(
                description = "The only kinds of change to tell of: `published`, `updated`, `removed`, `moved`; all if"
                        + " absent.",
                examples = "[\"published\"]")
        @Size(min = 1, max = 4, message = "webhook.list-size")
        @Nullable
        List<@NotNull String> kinds,

        @Schema(description = "What it is for, in one line.", examples = "Nettstedet")
        @Size(min = 1, max = 200)
        @Pattern(regexp = "[^\\p{C}\\v]+", message = "form.line")
        @Nullable
        String description) {}
