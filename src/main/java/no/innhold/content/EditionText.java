package no.innhold.content;

import java.time.LocalDate;
import java.util.List;
import no.innhold.content.value.Attachment;
import no.innhold.content.value.Contact;
import no.innhold.content.value.ImageRef;
import no.innhold.content.value.Link;
import org.jspecify.annotations.Nullable;

/** The fields that an edition of every type has, as the editor wrote them; {@code body} is Markdown. */
public record EditionText(
        String title,
        @Nullable String summary,
        @Nullable String body,
        @Nullable ImageRef image,
        List<Link> links,
        List<Attachment> attachments,
        List<Contact> contacts,
        @Nullable LocalDate reviewBy,
        @Nullable String canonicalUrl) {}
