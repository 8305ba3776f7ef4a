package no.innhold.delivery.item;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reference to an organisation as an answer shows it: short, or the whole entry when it is expanded. */
@Schema(implementation = OrganisationRef.class)
public interface OrganisationLink {}
