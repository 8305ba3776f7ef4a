package no.innhold.page;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import no.innhold.content.ContentType;
import no.innhold.delivery.collection.Conditions;
import no.innhold.delivery.collection.LiveCollection;
import no.innhold.delivery.item.ContentLink;
import no.innhold.delivery.item.ItemTexts;
import no.innhold.delivery.item.Relation;
import no.innhold.delivery.item.Resolved;
import no.innhold.listing.Arguments;
import no.innhold.listing.Parameter;

/** How pages are read: columns, filters, order. */
@ApplicationScoped
class PageRepository implements PanacheRepositoryBase<PageEdition, UUID>, LiveCollection<PageRow> {

    @Override
    public ContentType type() {
        return ContentType.PAGE;
    }

    @Override
    public String entity() {
        return "PageEdition";
    }

    @Override
    public String rowTemplate() {
        return "new no.innhold.page.PageRow(%s, e.section)";
    }

    @Override
    public Class<PageRow> rowClass() {
        return PageRow.class;
    }

    @Override
    public String intervalSort() {
        return "";
    }

    @Override
    public String defaultSort() {
        return "title";
    }

    @Override
    public List<Relation> relations() {
        return List.of(Relation.TOPICS);
    }

    @Override
    public List<Parameter> filters() {
        return List.of(Parameter.open("section", "Grouping key that the website chose.", "om-oss"));
    }

    @Override
    public void restrict(Arguments arguments, Conditions conditions) {
        conditions.editionAnyOf("section", "section", arguments.all("section"));
    }

    @Override
    public ContentLink summary(PageRow row, Resolved resolved) {
        return PageSummary.of(row, resolved);
    }

    @Override
    public Object detail(PageRow row, Resolved resolved, ItemTexts texts) {
        return new PageDetail(PageSummary.of(row, resolved), texts);
    }

    @Override
    public Class<?> summaryClass() {
        return PageSummary.class;
    }

    @Override
    public Class<?> detailClass() {
        return PageDetail.class;
    }
}
