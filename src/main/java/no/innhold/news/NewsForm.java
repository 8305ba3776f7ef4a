package no.innhold.news;

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
}
