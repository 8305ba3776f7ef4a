package no.innhold.publishing;

import java.time.LocalDate;
import java.util.List;
import no.innhold.content.EditionText;
import no.innhold.content.value.Attachment;
import no.innhold.content.value.Contact;
import no.innhold.content.value.ImageRef;
import no.innhold.content.value.Link;
import org.jspecify.annotations.Nullable;

/**
 * What an editor sends of any content type. Saving needs only the title; what else is missing stops publishing.
 *
 * <p>Lists are never null: absent and empty are the same.
 */
public interface ContentInput {

    @Nullable
    String slug();

    String title();

    @Nullable
    String summary();

    /** Markdown. */
    @Nullable
    String body();

    /** Slugs. */
    List<String> topics();

    @Nullable
    ImageRef image();

    List<Link> links();

    List<Attachment> attachments();

    List<Contact> contacts();

    @Nullable
    LocalDate reviewBy();

    @Nullable
    String canonicalUrl();

    default EditionText text() {
        return new EditionText(
                title(), summary(), body(), image(), links(), attachments(), contacts(), reviewBy(), canonicalUrl());
    }

    /** The list itself, or an empty one for an absent field. */
    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
