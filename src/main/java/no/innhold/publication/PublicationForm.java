package no.innhold.publication;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.innhold.content.ContentType;
import no.innhold.content.Edition;
import no.innhold.content.EditionHead;
import no.innhold.content.Vocabulary;
import no.innhold.platform.problem.Message;
import no.innhold.publishing.ContentForm;
import no.innhold.publishing.InputReference;
import no.innhold.publishing.StatedReferences;
import no.innhold.publishing.erasure.PersonalColumn;
import no.innhold.publishing.finding.FindingCollector;
import no.innhold.publishing.finding.Severity;

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

    @Override
    public Class<PublicationEdition> editionClass() {
        return PublicationEdition.class;
    }

    @Override
    public PublicationInput input(Edition edition, StatedReferences references) {
        return editionClass().cast(edition).input(references);
    }

    @Override
    public void check(PublicationInput input, Instant now, FindingCollector findings) {
        findings.summary(input, Severity.WARNING);
        findings.required("kind", input.kind());
        if (input.issued() == null) {
            findings.missingDate("issued", Message.of("finding.missing-date.issued-hint"));
        }
    }

    /** Names of authors, journals and licenses are facts; where an author worked has a name in every language. */
    @Override
    public Set<String> translatedFields() {
        return Set.of("/authors/*/affiliation");
    }

    @Override
    public List<PersonalColumn> personalColumns() {
        return List.of(
                PersonalColumn.people("authors", PublicationForm::names).with("author_keys", PublicationForm::keys),
                PersonalColumn.text("container_title"),
                PersonalColumn.text("volume"),
                PersonalColumn.text("issue"),
                PersonalColumn.text("pages"),
                PersonalColumn.address("doi"),
                PersonalColumn.text("license"),
                PersonalColumn.address("url"));
    }

    private static List<String> names(JsonNode author) {
        String person =
                author.path("given").asText() + " " + author.path("family").asText();
        return List.of(person, author.path("literal").asText());
    }

    private static List<String> keys(JsonNode authors) {
        return Stream.of("family", "literal")
                .flatMap(name -> authors.findValuesAsText(name).stream())
                .map(AuthorKey::of)
                .distinct()
                .toList();
    }
}
