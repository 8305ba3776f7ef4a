package no.innhold.course;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.innhold.content.ContentType;
import no.innhold.content.Edition;
import no.innhold.content.EditionHead;
import no.innhold.content.Vocabulary;
import no.innhold.content.value.PartialDate;
import no.innhold.content.value.UuidV7;
import no.innhold.platform.problem.Message;
import no.innhold.platform.time.DatabaseClock;
import no.innhold.publishing.ContentForm;
import no.innhold.publishing.InputReference;
import no.innhold.publishing.StatedReferences;
import no.innhold.publishing.erasure.PersonalColumn;
import no.innhold.publishing.finding.Finding;
import no.innhold.publishing.finding.FindingCode;
import no.innhold.publishing.finding.FindingCollector;
import no.innhold.publishing.finding.Severity;

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

    @Override
    public Class<CourseEdition> editionClass() {
        return CourseEdition.class;
    }

    @Override
    public CourseInput input(Edition edition, StatedReferences references) {
        return editionClass().cast(edition).input(references);
    }

    @Override
    public Map<String, UUID> identities(CourseInput input) {
        Map<String, UUID> ids = new LinkedHashMap<>();
        for (int i = 0; i < input.sessions().size(); i++) {
            UUID id = input.sessions().get(i).id();
            if (id != null) {
                ids.put("/sessions/" + i + "/id", id);
            }
        }
        return ids;
    }

    @Override
    public void check(CourseInput input, Instant now, FindingCollector findings) {
        findings.summary(input, Severity.ERROR);
        if (input.sessions().isEmpty() && input.season() == null && input.enrolmentUrl() == null) {
            findings.missingDate("sessions", Message.of("finding.missing-date.course-hint"));
        }
        if (input.enrolmentUrl() != null && isOver(input, now)) {
            findings.add(Finding.warning(
                    FindingCode.COURSE_IN_THE_PAST,
                    input.sessions().isEmpty() ? "/season" : "/sessions",
                    Message.of("finding.course-in-the-past"),
                    Message.of("finding.course-in-the-past.hint")));
        }
    }

    /** The name of a place is text; ids of sessions are made for each locale when they are absent. */
    @Override
    public Set<String> translatedFields() {
        return Set.of("/sessions/*/id", "/sessions/*/location/name");
    }

    /**
     * Nothing is left to come: every session has ended, or is cancelled or completed; without sessions, the season has
     * ended. Enrolment counts as open while there is an address to enrol at, whatever the sessions' deadlines say.
     */
    private static boolean isOver(CourseInput input, Instant now) {
        PartialDate season = input.season();
        if (input.sessions().isEmpty()) {
            return season != null && !season.interval().to().isAfter(now);
        }
        return input.sessions().stream()
                .allMatch(s -> s.status() == SessionStatus.CANCELLED
                        || s.status() == SessionStatus.COMPLETED
                        || !s.endsAt().isAfter(now));
    }

    @Override
    public List<PersonalColumn> personalColumns() {
        return List.of(PersonalColumn.address("enrolment_url"), PersonalColumn.json("sessions"));
    }
}
