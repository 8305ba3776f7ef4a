package no.innhold.organisation;

import no.innhold.content.value.Place;
import no.innhold.delivery.vocabulary.EntryRow;
import no.innhold.delivery.vocabulary.VocabularyRow;
import org.jspecify.annotations.Nullable;

/** An organisation as it was read. */
record OrganisationRow(
        EntryRow entry,
        String kind,
        @Nullable String url,
        @Nullable Place location,
        @Nullable String orgNumber,
        @Nullable String ror)
        implements VocabularyRow {}
