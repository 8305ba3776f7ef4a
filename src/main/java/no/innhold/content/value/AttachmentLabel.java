package no.innhold.content.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a reader sees of a file before opening it: "Musikkterapi (PDF, 4,4 MB, 12 sider)". */
public final class AttachmentLabel {

    private AttachmentLabel() {}

    /**
     * The title, and in parentheses what is known of kind, size and pages.
     *
     * @param bytes wins over {@code sizeLabel}, which is the size as an editor wrote it
     */
    public static String of(
            String title,
            @Nullable String mediaType,
            @Nullable Long bytes,
            @Nullable String sizeLabel,
            @Nullable Integer pages,
            Locale locale) {
        List<String> facts = new ArrayList<>();
        if (mediaType != null) {
            FileKind.of(mediaType).ifPresent(facts::add);
        }
        if (bytes != null) {
            facts.add(SizeLabel.of(bytes, locale));
        } else if (sizeLabel != null && !sizeLabel.isBlank()) {
            facts.add(sizeLabel.strip());
        }
        if (pages != null) {
            facts.add(pages(pages, LabelLanguage.of(locale)));
        }
        return facts.isEmpty() ? title : title + " (" + String.join(", ", facts) + ")";
    }

    private static String pages(int pages, LabelLanguage language) {
        return pages + (pages == 1 ? language.choose(" side", " page") : language.choose(" sider", " pages"));
    }
}
