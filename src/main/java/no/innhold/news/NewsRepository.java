package no.innhold.news;

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

/** How news are read: columns, filters, order. */
@ApplicationScoped
class NewsRepository implements PanacheRepositoryBase<NewsEdition, UUID>, LiveCollection<NewsRow> {

    @Override
    public ContentType type() {
        return ContentType.NEWS;
    }

    @Override
    public String entity() {
        return "NewsEdition";
    }

    @Override
    public String rowTemplate() {
        return "new no.innhold.news.NewsRow(%s, e.category, e.byline)";
    }

    @Override
    public Class<NewsRow> rowClass() {
        return NewsRow.class;
    }

    @Override
    public String intervalSort() {
        return "";
    }

    @Override
    public String defaultSort() {
        return "-publishedAt";
    }

    @Override
    public List<Relation> relations() {
        return List.of(Relation.TOPICS, Relation.contents("related", ContentType.values()));
    }

    @Override
    public List<Parameter> filters() {
        return Stream.concat(
                        Stream.of(Parameter.oneOf(
                                "category", NewsCategory.class, "Kind of news.", "consultation-response")),
                        Parameter.range("published", "First public", "2023").stream())
                .toList();
    }

    @Override
    public void restrict(Arguments arguments, Conditions conditions) {
        conditions
                .editionAnyOf("category", "category", arguments.all("category", NewsCategory.class))
                .within("publishedAt", "published", arguments);
    }

    @Override
    public List<String> words(NewsRow row) {
        return row.byline().stream().map(Byline::name).toList();
    }

    @Override
    public ContentLink summary(NewsRow row, Resolved resolved) {
        return NewsSummary.of(row, resolved);
    }

    @Override
    public Object detail(NewsRow row, Resolved resolved, ItemTexts texts) {
        return new NewsDetail(NewsSummary.of(row, resolved), texts);
    }

    @Override
    public Class<?> summaryClass() {
        return NewsSummary.class;
    }

    @Override
    public Class<?> detailClass() {
        return NewsDetail.class;
    }
}
