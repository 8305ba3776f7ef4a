package no.innhold.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import no.innhold.content.value.Identifier;
import no.innhold.content.value.IdentifierScheme;
import no.innhold.content.value.Place;
import no.innhold.content.value.Slug;
import no.innhold.publishing.EntryInput;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;

/**
 * What an editor sends of an organisation.
 *
 * @param orgNumber kept as nine digits
 */
@Schema(description = "What an editor sends of an organisation.")
public record OrganisationInput(
        @Schema(
                description = "Name in the address; made from the name when absent. A former one redirects.",
                examples = "universitetet-i-stavanger")
        @Nullable
        @Size(max = Slug.MAX_LENGTH)
        @Pattern(regexp = Slug.PATTERN, message = "form.slug")
        String slug,

        @Schema(description = "Name by locale, at least one.", examples = "{\"nb\":\"Universitetet i Stavanger\"}")
        @NotEmpty
        Map<String, @NotBlank @Size(max = 200) String> name,

        @NotNull OrganisationKind kind,

        @Schema(description = "Its site.", examples = "https://www.uis.no")
        @Nullable
        @Size(max = 2000)
        @URL(regexp = "^https?://.*")
        String url,

        @Nullable @Valid Place location,

        @Schema(description = "Nine digits, checked modulo 11; one organisation each.", examples = "971564679")
        @Nullable
        @Identifier(IdentifierScheme.ORG_NUMBER)
        String orgNumber,

        @Schema(description = "ROR identifier.", examples = "https://ror.org/02qte9q33")
        @Nullable
        @Identifier(IdentifierScheme.ROR)
        String ror)
        implements EntryInput {

    // two spellings of one number are one organisation
    public OrganisationInput {
        orgNumber = IdentifierScheme.ORG_NUMBER.normalised(orgNumber);
        ror = IdentifierScheme.ROR.normalised(ror);
    }
}
