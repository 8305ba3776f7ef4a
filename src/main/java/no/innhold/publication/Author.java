package no.innhold.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import no.innhold.content.value.Coherence;
import no.innhold.content.value.Coherent;
import no.innhold.content.value.Identifier;
import no.innhold.content.value.IdentifierScheme;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a publication: a person with a family name, or a body whose name is printed as it is.
 *
 * @param orcid kept in its normal form, bare; it can be sent as an address
 */
@Coherent
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A person (family, given) or a corporate author (literal).")
public record Author(
        @Schema(description = "Family name of a person.", examples = "Knapstad") @Size(min = 1, max = 200) @Nullable
        String family,

        @Schema(description = "Given names or initials.", examples = "M.") @Size(min = 1, max = 200) @Nullable
        String given,

        @Schema(description = "ORCID iD.", examples = "0000-0002-1825-0097")
        @Identifier(IdentifierScheme.ORCID)
        @Nullable
        String orcid,

        @Schema(description = "Where the person worked.", examples = "Folkehelseinstituttet") @Size(max = 300) @Nullable
        String affiliation,

        @Schema(description = "Name of a corporate author.", examples = "Folkehelseinstituttet")
        @Size(min = 1, max = 300)
        @Nullable
        String literal)
        implements Coherence {

    public Author {
        orcid = IdentifierScheme.ORCID.normalised(orcid);
    }

    public static Author person(String family, @Nullable String given) {
        return new Author(family, given, null, null, null);
    }

    public static Author body(String literal) {
        return new Author(null, null, null, null, literal);
    }

    /** As it is read aloud: given names before the family name. */
    public String name() {
        if (literal != null) {
            return literal;
        }
        return given == null ? String.valueOf(family) : given + " " + family;
    }

    /** {@code author-without-name}, or {@code author-with-two-names} for a literal beside a person's names. */
    @Override
    public Optional<String> violation() {
        if (literal == null) {
            return family == null ? Optional.of("author-without-name") : Optional.empty();
        }
        return family == null && given == null ? Optional.empty() : Optional.of("author-with-two-names");
    }
}
