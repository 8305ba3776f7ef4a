package no.innhold.project;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.innhold.content.ContentType;
import no.innhold.content.Edition;
import no.innhold.content.EditionHead;
import no.innhold.content.Vocabulary;
import no.innhold.content.value.Period;
import no.innhold.platform.problem.Message;
import no.innhold.publishing.ContentForm;
import no.innhold.publishing.InputReference;
import no.innhold.publishing.StatedReferences;
import no.innhold.publishing.erasure.PersonalColumn;
import no.innhold.publishing.finding.FindingCollector;
import no.innhold.publishing.finding.Severity;

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

    @Override
    public Class<ProjectEdition> editionClass() {
        return ProjectEdition.class;
    }

    @Override
    public ProjectInput input(Edition edition, StatedReferences references) {
        return editionClass().cast(edition).input(references);
    }

    @Override
    public void check(ProjectInput input, Instant now, FindingCollector findings) {
        findings.summary(input, Severity.ERROR);
        findings.required("status", input.status());
        Period period = input.period();
        if (period == null || period.start() == null && period.end() == null) {
            findings.missingDate("period", Message.of("finding.missing-date.period-hint"));
        }
    }

    /** What people call a place is text; where it is, is a fact. */
    @Override
    public Set<String> translatedFields() {
        return Set.of("/location/name");
    }

    @Override
    public List<PersonalColumn> personalColumns() {
        return List.of(PersonalColumn.text("grant_number"), PersonalColumn.json("location"));
    }
}
