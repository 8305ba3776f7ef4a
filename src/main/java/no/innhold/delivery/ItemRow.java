package no.innhold.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.innhold.content.ContentType;
import no.innhold.content.value.Attachment;
import no.innhold.content.value.Contact;
import no.innhold.content.value.ImageRef;
import no.innhold.content.value.Link;
import org.jspecify.annotations.Nullable;

/** The columns that the row of every content type has; {@code texts} only when an answer shows them. */
public record ItemRow(
        UUID documentId,
        UUID editionId,
        String type,
        String locale,
        String slug,
        String title,
        @Nullable String summary,
        @Nullable ImageRef image,
        @Nullable LocalDate reviewBy,
        @Nullable String canonicalUrl,
        Instant publishedAt,
        Instant updatedAt,
        @Nullable String changeNote,
        @Nullable Instant starts,
        @Nullable Instant ends,
        @Nullable Texts texts) {

    /** The columns that lists leave out. */
    public record Texts(
            @Nullable String body, List<Link> links, List<Attachment> attachments, List<Contact> contacts) {}

    private static final String SUMMARY_COLUMNS = """
            s.documentId, s.editionId, s.type, s.locale, s.slug, s.title, e.summary, e.image, e.reviewBy,
            e.canonicalUrl, s.publishedAt, s.updatedAt, s.changeNote, s.starts, s.ends""";

    static final String SUMMARY = "new no.innhold.delivery.ItemRow(" + SUMMARY_COLUMNS + ")";

    static final String DETAIL = "new no.innhold.delivery.ItemRow(" + SUMMARY_COLUMNS
            + ", new no.innhold.delivery.ItemRow$Texts(e.body, e.links, e.attachments, e.contacts))";

    /** Used by {@link #SUMMARY}. */
    public ItemRow(
            UUID documentId,
            UUID editionId,
            String type,
            String locale,
            String slug,
            String title,
            @Nullable String summary,
            @Nullable ImageRef image,
            @Nullable LocalDate reviewBy,
            @Nullable String canonicalUrl,
            Instant publishedAt,
            Instant updatedAt,
            @Nullable String changeNote,
            @Nullable Instant starts,
            @Nullable Instant ends) {
        this(
                documentId,
                editionId,
                type,
                locale,
                slug,
                title,
                summary,
                image,
                reviewBy,
                canonicalUrl,
                publishedAt,
                updatedAt,
                changeNote,
                starts,
                ends,
                null);
    }

    public ContentType contentType() {
        return ContentType.of(type);
    }
}
