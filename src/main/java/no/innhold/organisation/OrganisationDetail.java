package no.innhold.organisation;

import jakarta.validation.constraints.NotNull;
import no.innhold.content.LocaleChain;
import no.innhold.content.Names;
import no.innhold.content.Vocabulary;
import no.innhold.content.value.Place;
import no.innhold.content.value.Wire;
import no.innhold.delivery.item.OrganisationLink;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation, in lists, alone, and where a reference is expanded. */
@Schema(name = "Organisation", description = "An organisation that content refers to.")
public record OrganisationDetail(
        @Schema(examples = "universitetet-i-stavanger") @NotNull
        String slug,

        @Schema(description = "Name in the negotiated locale.", examples = "Universitetet i Stavanger") @NotNull
        String name,

        @Schema(examples = "/v1/organisations/universitetet-i-stavanger") @NotNull
        String href,

        @NotNull OrganisationKind kind,
        @Nullable String url,
        @Nullable Place location,

        @Schema(description = "Nine digits, checked modulo 11.") @Nullable
        String orgNumber,

        @Schema(description = "ROR identifier.") @Nullable String ror,

        @Schema(description = "How many live items refer to it.", examples = "2") @NotNull
        long uses)
        implements OrganisationLink {

    static OrganisationDetail of(OrganisationRow row, LocaleChain chain, long uses) {
        String slug = row.entry().slug();
        return new OrganisationDetail(
                slug,
                Names.in(chain, row.entry().names()),
                Vocabulary.ORGANISATION.href(slug),
                Wire.parse(OrganisationKind.class, row.kind()).orElseThrow(),
                row.url(),
                row.location(),
                row.orgNumber(),
                row.ror(),
                uses);
    }
}
