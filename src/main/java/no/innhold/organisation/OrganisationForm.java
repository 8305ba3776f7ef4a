package no.innhold.organisation;

import jakarta.inject.Singleton;
import java.util.Map;
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

    @Override
    public Class<Organisation> entryClass() {
        return Organisation.class;
    }

    @Override
    public void change(VocabularyEntry entry, String slug, OrganisationInput input) {
        entryClass().cast(entry).change(slug, input);
    }

    @Override
    public OrganisationInput input(VocabularyEntry entry) {
        return entryClass().cast(entry).input();
    }

    @Override
    public Map<String, String> identities(OrganisationInput input) {
        return input.orgNumber() == null ? Map.of() : Map.of("orgNumber", input.orgNumber());
    }
}
