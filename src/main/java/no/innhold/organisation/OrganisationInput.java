package no.innhold.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import no.innhold.content.value.Identifier;
import no.innhold.content.value.IdentifierScheme;
import no.innhold.content.value.Place;
import no.innhold.publishing.EntryInput;
import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;

/** What an editor sends of an organisation. */
public record OrganisationInput(
        @NotEmpty Map<String, @NotBlank @Size(max = 200) String> name,
        @NotNull OrganisationKind kind,

        @Nullable @Size(max = 2000) @URL(regexp = "^https?://.*")
        String url,

        @Nullable @Valid Place location,
        @Nullable @Identifier(IdentifierScheme.ORG_NUMBER) String orgNumber,
        @Nullable @Identifier(IdentifierScheme.ROR) String ror)
        implements EntryInput {}
