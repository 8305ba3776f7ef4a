package no.innhold.page;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import no.innhold.content.ContentType;
import no.innhold.content.Edition;
import no.innhold.content.EditionHead;
import no.innhold.content.Vocabulary;
import no.innhold.publishing.ContentForm;
import no.innhold.publishing.InputReference;
import no.innhold.publishing.StatedReferences;
import no.innhold.publishing.finding.FindingCollector;
import no.innhold.publishing.finding.Severity;

/** How pages are edited. */
@Singleton
class PageForm implements ContentForm<PageInput> {

    @Override
    public ContentType type() {
        return ContentType.PAGE;
    }

    @Override
    public Class<PageInput> inputClass() {
        return PageInput.class;
    }

    @Override
    public Edition edition(EditionHead head, PageInput input) {
        return new PageEdition(head, input);
    }

    @Override
    public List<InputReference> references(PageInput input) {
        return Stream.of(InputReference.entries("topics", Vocabulary.TOPIC, input.topics()))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Class<PageEdition> editionClass() {
        return PageEdition.class;
    }

    @Override
    public PageInput input(Edition edition, StatedReferences references) {
        return editionClass().cast(edition).input(references);
    }

    @Override
    public void check(PageInput input, Instant now, FindingCollector findings) {
        findings.summary(input, Severity.WARNING);
    }
}
