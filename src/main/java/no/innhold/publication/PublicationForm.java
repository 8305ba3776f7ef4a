package no.innhold.publication;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import no.innhold.content.ContentType;
import no.innhold.content.Edition;
import no.innhold.content.EditionHead;
import no.innhold.content.Vocabulary;
import no.innhold.publishing.ContentForm;
import no.innhold.publishing.InputReference;

/** How publications are edited. */
@Singleton
class PublicationForm implements ContentForm<PublicationInput> {

    @Override
    public ContentType type() {
        return ContentType.PUBLICATION;
    }

    @Override
    public Class<PublicationInput> inputClass() {
        return PublicationInput.class;
    }

    @Override
    public Edition edition(EditionHead head, PublicationInput input) {
        return new PublicationEdition(head, input);
    }

    @Override
    public List<InputReference> references(PublicationInput input) {
        return Stream.of(
                        InputReference.entries("topics", Vocabulary.TOPIC, input.topics()),
                        InputReference.entry("publisher", Vocabulary.ORGANISATION, input.publisher()),
                        InputReference.entries("institutions", Vocabulary.ORGANISATION, input.institutions()))
                .flatMap(List::stream)
                .toList();
    }
}
