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

    /**
     * The columns that lists leave out.
     *
     * @param body as it was written, if that is needed
     * @param html of the body, if that alone is asked for and known
     */
    public record Texts(
            @Nullable String body,
            @Nullable String html,
            List<Link> links,
            List<Attachment> attachments,
            List<Contact> contacts) {}

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

    /** @throws IllegalStateException if the row was read without its texts */
    Texts textsRead() {
        if (texts == null) {
            throw new IllegalStateException("the row was read without its texts");
        }
        return texts;
    }

    public ContentType contentType() {
        return ContentType.of(type);
    }
}
