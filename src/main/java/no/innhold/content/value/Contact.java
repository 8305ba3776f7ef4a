package no.innhold.content.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person or office that readers can ask. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A person or office that readers can ask.")
public record Contact(
        @Schema(description = "Person or office.", examples = "Mestringsenheten") @NotBlank @Size(max = 200)
        String name,

        @Schema(description = "What the contact does.", examples = "Prosjektleder") @Size(max = 200) @Nullable
        String role,

        @Schema(description = "E-mail address.", examples = "post@example.org") @Size(max = 254) @Email @Nullable
        String email,

        @Schema(description = "Phone number as people write it.", examples = "+47 00 00 00 00")
        @Pattern(regexp = Patterns.PHONE, message = "form.phone")
        @Nullable
        String phone) {}
