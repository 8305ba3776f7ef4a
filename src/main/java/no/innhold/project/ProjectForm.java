package no.innhold.project;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.innhold.content.ContentType;
import no.innhold.content.Edition;
import no.innhold.content.EditionHead;
import no.innhold.content.Vocabulary;
import no.innhold.publishing.ContentForm;
import no.innhold.publishing.InputReference;

/** How projects are edited. */
@Singleton
class ProjectForm implements ContentForm<ProjectInput> {

    @Override
    public ContentType type() {
        return ContentType.PROJECT;
    }

    @Override
    public Class<ProjectInput> inputClass() {
        return ProjectInput.class;
    }

    @Override
    public Edition edition(EditionHead head, ProjectInput input) {
        return new ProjectEdition(head, input);
    }

    @Override
    public List<InputReference> references(ProjectInput input) {
        return Stream.of(
                        InputReference.entries("topics", Vocabulary.TOPIC, input.topics()),
                        InputReference.entries("partners", Vocabulary.ORGANISATION, input.partners()),
                        InputReference.entries("funders", Vocabulary.ORGANISATION, input.funders()),
                        InputReference.contents("publications", Set.of(ContentType.PUBLICATION), input.publications()),
                        InputReference.contents("courses", Set.of(ContentType.COURSE), input.courses()))
                .flatMap(List::stream)
                .toList();
    }
}
