package no.innhold.content.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A link that stands beside the body. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A link that stands beside the body.")
public record Link(
        @Schema(description = "Says where the link goes.", examples = "Kursoversikt hos Jæren Recovery College")
        @NotBlank
        @Size(max = 200)
        String title,

        @Schema(
                description = "http, https, mailto, tel, or a path; absent while only the label is known.",
                examples = "https://www.jrcollege.no")
        @Size(max = 2000)
        @Pattern(regexp = Patterns.HREF, message = "form.href")
        @Nullable
        String href,

        @Schema(description = "BCP 47 language of the target, if it is not that of the item.", examples = "en")
        @Size(max = 35)
        @Pattern(regexp = Patterns.LANGUAGE, message = "form.language")
        @Nullable
        String language) {}
