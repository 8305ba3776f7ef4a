package no.innhold.publication;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import no.innhold.content.Edition;
import no.innhold.content.EditionDates;
import no.innhold.content.EditionHead;
import no.innhold.content.EditionText;
import no.innhold.content.value.Doi;
import no.innhold.content.value.PartialDate;
import no.innhold.content.value.Wire;
import no.innhold.publishing.StatedReferences;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One save of a publication. */
@Entity
@Table(name = "publication_edition")
@SuppressWarnings({"NullAway.Init", "unused"}) // Hibernate fills the fields, queries read them
class PublicationEdition extends Edition {

    private @Nullable String kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Author> authors;

    private String[] authorKeys;
    private @Nullable String issued;
    private @Nullable Integer issuedYear;
    private @Nullable String containerTitle;
    private @Nullable String volume;
    private @Nullable String issue;
    private @Nullable String pages;
    private @Nullable String doi;
    private @Nullable String isbn;
    private @Nullable String issn;
    private @Nullable String language;
    private @Nullable String access;
    private @Nullable String license;
    private @Nullable String url;

    protected PublicationEdition() {}

    PublicationEdition(EditionHead head, PublicationInput input) {
        super(head, input.text(), dates(input.issued()));
        kind = input.kind() == null ? null : input.kind().wire();
        authors = input.authors();
        authorKeys = AuthorKey.of(input.authors());
        issued = input.issued() == null ? null : input.issued().toString();
        issuedYear = input.issued() == null ? null : input.issued().year();
        containerTitle = input.containerTitle();
        volume = input.volume();
        issue = input.issue();
        pages = input.pages();
        doi = input.doi() == null ? null : Doi.parse(input.doi()).orElseThrow();
        isbn = input.isbn();
        issn = input.issn();
        language = input.language();
        access = input.access() == null ? null : input.access().wire();
        license = input.license();
        url = input.url();
    }

    private static EditionDates dates(@Nullable PartialDate issued) {
        return issued == null ? EditionDates.NONE : EditionDates.of(issued.interval());
    }

    /** What an editor would send to save the same again. */
    PublicationInput input(StatedReferences references) {
        EditionText text = text();
        return new PublicationInput(
                head().slug(),
                text.title(),
                text.summary(),
                text.body(),
                references.all("topics"),
                text.image(),
                text.links(),
                text.attachments(),
                text.contacts(),
                text.reviewBy(),
                text.canonicalUrl(),
                Wire.parse(PublicationKind.class, kind).orElse(null),
                authors,
                issued == null ? null : PartialDate.parse(issued),
                containerTitle,
                volume,
                issue,
                pages,
                references.one("publisher"),
                doi,
                isbn,
                issn,
                language,
                Wire.parse(Access.class, access).orElse(null),
                license,
                url,
                references.all("institutions"));
    }
}
