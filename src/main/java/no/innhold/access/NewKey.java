package no.innhold.access;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a new API key shall be; the name is one line. */
@Schema(description = "What a new API key shall be.")
public record NewKey(
        @Schema(description = "What the key is for; no other key has it.", examples = "Nettstedet")
        @NotNull
        @Size(min = 1, max = 100)
        @Pattern(regexp = "[^\\p{C}\\s]([^\\p{C}\\v]*[^\\p{C}\\s])?", message = "form.name")
        String name,

        @Schema(description = "What the key may do.") @NotNull
        Role role,

        @Schema(description = "When the key ends; never if absent.") @Nullable
        Instant expiresAt,

        @Schema(
                description =
                        "The only collections the key reaches; all if absent. `media` opens nothing yet: files cannot be uploaded.")
        @Size(min = 1, max = 8)
        @Nullable
        List<@NotNull Scope> scopes) {}
