package no.innhold.course;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import no.innhold.content.ContentType;
import no.innhold.content.value.Place;
import no.innhold.delivery.collection.Conditions;
import no.innhold.delivery.collection.LiveCollection;
import no.innhold.delivery.item.ContentLink;
import no.innhold.delivery.item.ItemTexts;
import no.innhold.delivery.item.Relation;
import no.innhold.delivery.item.Resolved;
import no.innhold.listing.Arguments;
import no.innhold.listing.Parameter;

/** How courses are read: columns, filters, order. */
@ApplicationScoped
class CourseRepository implements PanacheRepositoryBase<CourseEdition, UUID>, LiveCollection<CourseRow> {

    @Override
    public ContentType type() {
        return ContentType.COURSE;
    }

    @Override
    public String entity() {
        return "CourseEdition";
    }

    @Override
    public String rowTemplate() {
        return "new no.innhold.course.CourseRow(%s, e.mode, e.audience, e.priceAmount, e.priceCurrency, e.enrolmentUrl, e.season, e.sessions)";
    }

    @Override
    public Class<CourseRow> rowClass() {
        return CourseRow.class;
    }

    @Override
    public String intervalSort() {
        return "startsAt";
    }

    @Override
    public String defaultSort() {
        return "startsAt";
    }

    @Override
    public List<Relation> relations() {
        return List.of(
                Relation.TOPICS,
                Relation.organisations("provider", true),
                Relation.derived("projects", ContentType.PROJECT, "courses"));
    }

    @Override
    public List<Parameter> filters() {
        return Stream.concat(
                        Stream.of(
                                Parameter.open(
                                        "provider",
                                        "Slug of the organisation that offers it.",
                                        "jaeren-recovery-college"),
                                Parameter.oneOf("mode", CourseMode.class, "Where one takes part.", "online"),
                                Parameter.oneOf("audience", Audience.class, "Whom it is for.", "next-of-kin"),
                                Parameter.flag(
                                        "upcoming",
                                        "`true`: a session that is not cancelled, or the season, has not ended; `false`: the rest.",
                                        "false")),
                        Parameter.range("starts", "Starts", "2020").stream())
                .toList();
    }

    @Override
    public void restrict(Arguments arguments, Conditions conditions) {
        conditions
                .refersToEntry("provider", "provider", arguments.all("provider"))
                .editionAnyOf("mode", "mode", arguments.all("mode", CourseMode.class))
                .editionAnyOf("audience", "audience", arguments.all("audience", Audience.class))
                .overlaps("starts", arguments);
        arguments
                .flag("upcoming")
                .ifPresent(upcoming ->
                        conditions.served((upcoming ? "s.overAt > %s" : "(s.overAt is null or s.overAt <= %s)")
                                .formatted(conditions.reading().instant())));
    }

    @Override
    public List<String> words(CourseRow row) {
        return row.sessions().stream()
                .map(Session::location)
                .filter(Objects::nonNull)
                .map(Place::words)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    @Override
    public ContentLink summary(CourseRow row, Resolved resolved) {
        return CourseSummary.of(row, resolved);
    }

    @Override
    public Object detail(CourseRow row, Resolved resolved, ItemTexts texts) {
        return new CourseDetail(CourseSummary.of(row, resolved), texts);
    }

    @Override
    public Class<?> summaryClass() {
        return CourseSummary.class;
    }

    @Override
    public Class<?> detailClass() {
        return CourseDetail.class;
    }
}
