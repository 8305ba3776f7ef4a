package no.innhold.news;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.innhold.content.ContentType;
import no.innhold.content.Edition;
import no.innhold.content.EditionHead;
import no.innhold.content.Vocabulary;
import no.innhold.publishing.ContentForm;
import no.innhold.publishing.InputReference;
import no.innhold.publishing.StatedReferences;
import no.innhold.publishing.erasure.PersonalColumn;
import no.innhold.publishing.finding.FindingCollector;
import no.innhold.publishing.finding.Severity;

/** How news are edited. */
@Singleton
class NewsForm implements ContentForm<NewsInput> {

    @Override
    public ContentType type() {
        return ContentType.NEWS;
    }

    @Override
    public Class<NewsInput> inputClass() {
        return NewsInput.class;
    }

    @Override
    public Edition edition(EditionHead head, NewsInput input) {
        return new NewsEdition(head, input);
    }

    @Override
    public List<InputReference> references(NewsInput input) {
        return Stream.of(
                        InputReference.entries("topics", Vocabulary.TOPIC, input.topics()),
                        InputReference.contents("related", Set.of(ContentType.values()), input.related()))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Class<NewsEdition> editionClass() {
        return NewsEdition.class;
    }

    @Override
    public NewsInput input(Edition edition, StatedReferences references) {
        return editionClass().cast(edition).input(references);
    }

    @Override
    public void check(NewsInput input, Instant now, FindingCollector findings) {
        findings.summary(input, Severity.ERROR);
        findings.required("category", input.category());
    }

    /** What somebody did for the article is text, who it was is not. */
    @Override
    public Set<String> translatedFields() {
        return Set.of("/byline/*/role");
    }

    @Override
    public List<PersonalColumn> personalColumns() {
        return List.of(PersonalColumn.people("byline", PersonalColumn::named));
    }
}
