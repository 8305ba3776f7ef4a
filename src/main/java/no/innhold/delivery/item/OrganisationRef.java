package no.innhold.delivery.item;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The short form of a reference to an organisation. */
@Schema(
        description = "Reference to an organisation. With `expand` it also has the keys of the organisation itself.",
        example = """
                {"slug":"universitetet-i-stavanger","name":"Universitetet i Stavanger",
                "href":"/v1/organisations/universitetet-i-stavanger"}""")
public record OrganisationRef(
        @NotNull String slug, @NotNull String name, @NotNull String href) implements OrganisationLink {}
