package no.innhold.course;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import no.innhold.content.ContentType;
import no.innhold.content.Edition;
import no.innhold.content.EditionHead;
import no.innhold.content.Vocabulary;
import no.innhold.content.value.UuidV7;
import no.innhold.platform.time.DatabaseClock;
import no.innhold.publishing.ContentForm;
import no.innhold.publishing.InputReference;

/** How courses are edited. */
@Singleton
class CourseForm implements ContentForm<CourseInput> {

    private final DatabaseClock clock;

    CourseForm(DatabaseClock clock) {
        this.clock = clock;
    }

    @Override
    public ContentType type() {
        return ContentType.COURSE;
    }

    @Override
    public Class<CourseInput> inputClass() {
        return CourseInput.class;
    }

    @Override
    public Edition edition(EditionHead head, CourseInput input) {
        List<Session> sessions = input.sessions().stream()
                .map(s -> s.id() == null ? s.withId(UuidV7.next(clock)) : s)
                .toList();
        return new CourseEdition(head, input, sessions);
    }

    @Override
    public List<InputReference> references(CourseInput input) {
        return Stream.of(
                        InputReference.entries("topics", Vocabulary.TOPIC, input.topics()),
                        InputReference.entry("provider", Vocabulary.ORGANISATION, input.provider()))
                .flatMap(List::stream)
                .toList();
    }
}
