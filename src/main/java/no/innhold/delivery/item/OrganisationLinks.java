package no.innhold.delivery.item;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import no.innhold.delivery.reading.Reading;

/** Reads whole organisations for references that are expanded; two statements at most. */
public interface OrganisationLinks {

    Map<UUID, OrganisationLink> links(Collection<UUID> ids, Reading reading);

    /** The record that an expanded organisation is shown as. */
    Class<? extends OrganisationLink> linkClass();
}
