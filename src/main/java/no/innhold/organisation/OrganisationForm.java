package no.innhold.organisation;

import jakarta.inject.Singleton;
import java.util.UUID;
import no.innhold.content.Vocabulary;
import no.innhold.content.VocabularyEntry;
import no.innhold.publishing.EntryForm;

/** How organisations are edited. */
@Singleton
class OrganisationForm implements EntryForm<OrganisationInput> {

    @Override
    public Vocabulary vocabulary() {
        return Vocabulary.ORGANISATION;
    }

    @Override
    public Class<OrganisationInput> inputClass() {
        return OrganisationInput.class;
    }

    @Override
    public VocabularyEntry entry(UUID id, String slug, OrganisationInput input) {
        return new Organisation(id, slug, input);
    }
}
