package no.innhold.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.innhold.content.ContentType;
import no.innhold.delivery.collection.Conditions;
import no.innhold.delivery.collection.LiveCollection;
import no.innhold.delivery.item.ContentLink;
import no.innhold.delivery.item.ItemTexts;
import no.innhold.delivery.item.Relation;
import no.innhold.delivery.item.Resolved;
import no.innhold.listing.Arguments;
import no.innhold.listing.Parameter;

/** How projects are read: columns, filters, order. */
@ApplicationScoped
class ProjectRepository implements PanacheRepositoryBase<ProjectEdition, UUID>, LiveCollection<ProjectRow> {

    @Override
    public ContentType type() {
        return ContentType.PROJECT;
    }

    @Override
    public String entity() {
        return "ProjectEdition";
    }

    @Override
    public String rowTemplate() {
        return "new no.innhold.project.ProjectRow(%s, e.status, e.outcome, e.periodStart, e.periodEnd, e.grantNumber, e.location)";
    }

    @Override
    public Class<ProjectRow> rowClass() {
        return ProjectRow.class;
    }

    @Override
    public String intervalSort() {
        return "period";
    }

    @Override
    public String defaultSort() {
        return "title";
    }

    @Override
    public List<Relation> relations() {
        return List.of(
                Relation.TOPICS,
                Relation.organisations("partners", true),
                Relation.organisations("funders", true),
                Relation.contents("publications", ContentType.PUBLICATION),
                Relation.contents("courses", ContentType.COURSE));
    }

    @Override
    public List<Parameter> filters() {
        return Stream.concat(
                        Stream.of(
                                Parameter.oneOf("status", ProjectStatus.class, "Where the project stands.", "ongoing"),
                                Parameter.open("partner", "Slug of an organisation that takes part.", "nav-sandnes"),
                                Parameter.open("funder", "Slug of an organisation that pays.", "forskningsradet")),
                        Parameter.range("active", "Under way", "2021").stream())
                .toList();
    }

    @Override
    public void restrict(Arguments arguments, Conditions conditions) {
        conditions
                .editionAnyOf("status", "status", arguments.all("status", ProjectStatus.class))
                .refersToEntry("partners", "partner", arguments.all("partner"))
                .refersToEntry("funders", "funder", arguments.all("funder"))
                .overlaps("active", arguments);
    }

    @Override
    public List<String> words(ProjectRow row) {
        return row.location() == null ? List.of() : row.location().words();
    }

    @Override
    public ContentLink summary(ProjectRow row, Resolved resolved) {
        return ProjectSummary.of(row, resolved);
    }

    @Override
    public Object detail(ProjectRow row, Resolved resolved, ItemTexts texts) {
        return new ProjectDetail(ProjectSummary.of(row, resolved), texts);
    }

    @Override
    public Class<?> summaryClass() {
        return ProjectSummary.class;
    }

    @Override
    public Class<?> detailClass() {
        return ProjectDetail.class;
    }
}
