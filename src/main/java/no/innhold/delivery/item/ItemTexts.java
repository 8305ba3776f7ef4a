package no.innhold.delivery.item;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import no.innhold.content.value.Contact;
import no.innhold.content.value.Link;
import no.innhold.delivery.body.Body;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The fields of every content type that one item shows and lists leave out unless asked. */
public record ItemTexts(
        @Nullable Body body,
        @NotNull List<Link> links,
        @NotNull List<AttachmentFile> attachments,
        @NotNull List<Contact> contacts,

        @Schema(description = "The same document in other locales.") @NotNull
        List<Translation> translations) {

    /** What all details share, of a row that was read with its texts. */
    public static ItemTexts of(ItemRow row, @Nullable Body body, List<Translation> translations) {
        ItemRow.Texts texts = row.textsRead();
        Locale locale = Locale.forLanguageTag(row.locale());
        return new ItemTexts(
                body,
                texts.links(),
                texts.attachments().stream()
                        .map(a -> AttachmentFile.of(a, locale))
                        .toList(),
                texts.contacts(),
                translations);
    }
}
