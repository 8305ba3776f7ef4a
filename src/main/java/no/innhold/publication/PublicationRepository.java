package no.innhold.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import no.innhold.content.ContentType;
import no.innhold.content.value.Doi;
import no.innhold.delivery.collection.Conditions;
import no.innhold.delivery.collection.LiveCollection;
import no.innhold.delivery.item.ContentLink;
import no.innhold.delivery.item.ItemTexts;
import no.innhold.delivery.item.Relation;
import no.innhold.delivery.item.Resolved;
import no.innhold.listing.Arguments;
import no.innhold.listing.Parameter;

/** How publications are read: columns, filters, order. */
@ApplicationScoped
class PublicationRepository implements PanacheRepositoryBase<PublicationEdition, UUID>, LiveCollection<PublicationRow> {

    @Override
    public ContentType type() {
        return ContentType.PUBLICATION;
    }

    @Override
    public String entity() {
        return "PublicationEdition";
    }

    @Override
    public String rowTemplate() {
        return "new no.innhold.publication.PublicationRow(%s, e.kind, e.authors, e.issued, e.containerTitle, e.volume, e.issue, e.pages, e.doi, e.isbn, e.issn, e.language, e.access, e.license, e.url)";
    }

    @Override
    public Class<PublicationRow> rowClass() {
        return PublicationRow.class;
    }

    @Override
    public String intervalSort() {
        return "issued";
    }

    @Override
    public String defaultSort() {
        return "-issued";
    }

    @Override
    public List<Relation> relations() {
        return List.of(
                Relation.TOPICS,
                Relation.organisations("publisher", true),
                Relation.organisations("institutions", false),
                Relation.derived("projects", ContentType.PROJECT, "publications"));
    }

    @Override
    public List<Parameter> filters() {
        return Stream.concat(
                        Stream.of(
                                Parameter.oneOf("kind", PublicationKind.class, "Kind of publication.", "report"),
                                Parameter.open(
                                        "author",
                                        "Family name of an author, or the whole name of a corporate one; case and diacritics do not count.",
                                        "Knapstad"),
                                Parameter.open(
                                        "year",
                                        "Year it came out, four digits. Any other text matches nothing and gives an empty list.",
                                        "2019"),
                                Parameter.oneOf("access", Access.class, "Whether it can be read freely.", "open"),
                                Parameter.open(
                                        "project",
                                        "Slug, present or former, of a project that refers to it.",
                                        "parorendesamtaler"),
                                Parameter.openOnce(
                                        "doi", "DOI, bare or as an address, in any case.", "10.1159/000504453")),
                        Parameter.range("issued", "Came out", "2019").stream())
                .toList();
    }

    @Override
    public void restrict(Arguments arguments, Conditions conditions) {
        conditions
                .editionAnyOf("kind", "kind", arguments.all("kind", PublicationKind.class))
                .editionAnyOf("access", "access", arguments.all("access", Access.class))
                .isReferredToBy(ContentType.PROJECT, "publications", "project", arguments.all("project"))
                .editionAnyOf(
                        "issuedYear",
                        "year",
                        arguments.all("year").stream()
                                .map(PublicationRepository::year)
                                .toList())
                .overlaps("issued", arguments);
        author(arguments.all("author"), conditions);
        arguments.one("doi").ifPresent(doi -> conditions
                .edition("e.doi = :doi")
                .bind("doi", Doi.parse(doi).orElse("")));
    }

    private static void author(List<String> names, Conditions conditions) {
        if (!names.isEmpty()) {
            conditions
                    .edition("array_intersects(e.authorKeys, :author)")
                    .bind("author", names.stream().map(AuthorKey::of).toArray(String[]::new));
        }
    }

    // a year is open: what is not one matches nothing
    private static int year(String written) {
        return written.matches("[1-9][0-9]{3}") ? Integer.parseInt(written) : -1;
    }

    @Override
    public List<String> words(PublicationRow row) {
        return Stream.concat(
                        row.authors().stream().map(Author::name),
                        Stream.of(row.containerTitle(), row.doi()).filter(Objects::nonNull))
                .toList();
    }

    @Override
    public ContentLink summary(PublicationRow row, Resolved resolved) {
        return PublicationSummary.of(row, resolved);
    }

    @Override
    public Object detail(PublicationRow row, Resolved resolved, ItemTexts texts) {
        return new PublicationDetail(PublicationSummary.of(row, resolved), texts);
    }

    @Override
    public Class<?> summaryClass() {
        return PublicationSummary.class;
    }

    @Override
    public Class<?> detailClass() {
        return PublicationDetail.class;
    }
}
