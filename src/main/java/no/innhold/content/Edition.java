package no.innhold.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.innhold.content.value.Attachment;
import no.innhold.content.value.Contact;
import no.innhold.content.value.ImageRef;
import no.innhold.content.value.Link;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One save of a document in one locale: written once, never changed. Each content type adds its typed columns. */
@Entity
@Immutable
@Table(name = "edition")
@Inheritance(strategy = InheritanceType.JOINED)
@SuppressWarnings({"NullAway.Init", "unused"}) // Hibernate fills the fields, queries read them
public abstract class Edition {

    @Id
    private UUID id;

    private UUID documentId;
    private String locale;
    private int number;
    private int revision;
    private String slug;
    private String title;
    private @Nullable String summary;
    private @Nullable String body;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable ImageRef image;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Link> links;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Attachment> attachments;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Contact> contacts;

    private @Nullable LocalDate reviewBy;
    private @Nullable String canonicalUrl;

    @Column(name = "starts")
    private @Nullable Instant starts;

    @Column(name = "ends")
    private @Nullable Instant ends;

    private @Nullable Instant overAt;
    private Instant savedAt;
    private String savedBy;
    private @Nullable Integer restoredFrom;

    protected Edition() {}

    protected Edition(EditionHead head, EditionText text, EditionDates dates) {
        id = head.id();
        documentId = head.documentId();
        locale = head.locale();
        number = head.number();
        revision = head.revision();
        slug = head.slug();
        savedAt = head.savedAt();
        savedBy = head.savedBy();
        restoredFrom = head.restoredFrom();
        title = text.title();
        summary = text.summary();
        body = text.body();
        image = text.image();
        links = text.links();
        attachments = text.attachments();
        contacts = text.contacts();
        reviewBy = text.reviewBy();
        canonicalUrl = text.canonicalUrl();
        starts = dates.interval() == null ? null : dates.interval().from();
        ends = dates.interval() == null ? null : dates.interval().to();
        overAt = dates.overAt();
    }

    public UUID id() {
        return id;
    }

    public EditionHead head() {
        return new EditionHead(id, documentId, locale, number, revision, slug, savedAt, savedBy, restoredFrom);
    }

    public EditionText text() {
        return new EditionText(title, summary, body, image, links, attachments, contacts, reviewBy, canonicalUrl);
    }
}
