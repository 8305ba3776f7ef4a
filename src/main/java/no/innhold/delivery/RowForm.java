package no.innhold.delivery;

import java.util.Set;
import no.innhold.content.rendering.KeptHtml;
import no.innhold.delivery.body.Bodies;
import no.innhold.delivery.body.Body.Rendering;
import org.jspecify.annotations.Nullable;

/** Which of the columns that all types share a row is read with: no more than the answer shows. */
enum RowForm {
    /** What lists show. */
    SUMMARY(null),
    /** All but the body. */
    WITHOUT_BODY("cast(null as String), cast(null as String)"),
    /** The body as HTML, or what it is to be made from. */
    HTML(Bodies.SOURCE_OR_HTML),
    /** The body as it was written. */
    SOURCE("e.body, cast(null as String)");

    private static final String SHARED = """
            s.documentId, s.editionId, s.type, s.locale, s.slug, s.title, e.summary, e.image, e.reviewBy,
            e.canonicalUrl, s.publishedAt, s.updatedAt, s.changeNote, s.starts, s.ends""";

    private final @Nullable String body;

    RowForm(@Nullable String body) {
        this.body = body;
    }

    /** Reads no more of the texts than these renderings need. */
    static RowForm withTexts(Set<Rendering> renderings) {
        if (renderings.isEmpty()) {
            return WITHOUT_BODY;
        }
        return renderings.equals(Set.of(Rendering.HTML)) ? HTML : SOURCE;
    }

    /** HQL that makes the shared part of a row. */
    String columns() {
        String texts = body == null
                ? ""
                : ", new no.innhold.delivery.ItemRow$Texts(" + body + ", e.links, e.attachments, e.contacts)";
        return "new no.innhold.delivery.ItemRow(" + SHARED + texts + ")";
    }

    /** HQL for what has to be joined to an edition {@code e}. */
    String joins() {
        return this == HTML ? KeptHtml.JOIN : "";
    }
}
