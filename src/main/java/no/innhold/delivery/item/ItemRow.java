package no.innhold.delivery.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.innhold.content.ContentType;
import no.innhold.content.value.Attachment;
import no.innhold.content.value.Contact;
import no.innhold.content.value.ImageRef;
import no.innhold.content.value.Link;
import no.innhold.platform.json.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * The columns that the row of every content type has.
 *
 * @param around what was read with the row of what it refers to
 * @param texts only when an answer shows them
 */
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
        Around around,
        @Nullable Texts texts) {

    /**
     * The columns that lists leave out.
     *
     * @param body as it was written, if that is needed
     * @param html of the body, if that alone is asked for and known
     */
    public record Texts(
            @Nullable String body,
            @Nullable JsonText html,
            List<Link> links,
            List<Attachment> attachments,
            List<Contact> contacts) {

        /** Without HTML. */
        public Texts(@Nullable String body, List<Link> links, List<Attachment> attachments, List<Contact> contacts) {
            this(body, null, links, attachments, contacts);
        }
    }

    /**
     * What the row refers to and stands beside, as {@code Surroundings} asks for it: each a JSON array, absent for none.
     *
     * @param entries of vocabularies
     * @param stated live items that the edition refers to
     * @param derived live items that refer to the document
     * @param translations live texts of the document
     */
    public record Around(
            @Nullable String entries,
            @Nullable String stated,
            @Nullable String derived,
            @Nullable String translations) {}

    /** Without texts. */
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
            @Nullable Instant ends,
            Around around) {
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
                around,
                null);
    }

    /** @throws IllegalStateException if the row was read without its texts */
    public Texts textsRead() {
        if (texts == null) {
            throw new IllegalStateException("the row was read without its texts");
        }
        return texts;
    }

    public ContentType contentType() {
        return ContentType.of(type);
    }
}
