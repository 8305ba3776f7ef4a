package no.innhold.delivery.query;

import java.util.Set;
import no.innhold.content.rendering.KeptHtml;
import no.innhold.delivery.body.Bodies;
import no.innhold.delivery.body.Body.Rendering;
import no.innhold.delivery.collection.LiveCollection;
import no.innhold.delivery.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Which of the columns that all types share a row is read with: no more than the answer shows.
 *
 * @param body HQL for the body as it was written, or for that and its HTML; absent if no texts are read
 * @param joins HQL for what has to be joined to an edition {@code e}
 * @param translations whether other locales of the document are read
 */
public record RowForm(@Nullable String body, String joins, boolean translations) {

    /** What lists show. */
    public static final RowForm SUMMARY = new RowForm(null, "", false);

    /** All, and the body as it was written. */
    static final RowForm SOURCE = new RowForm("e.body", "", false);

    private static final String SHARED = """
            s.documentId, s.editionId, s.type, s.locale, s.slug, s.title, e.summary, e.image, e.reviewBy,
            e.canonicalUrl, s.publishedAt, s.updatedAt, s.changeNote, s.starts, s.ends""";

    /** Reads no more of the texts than these renderings need. */
    public static RowForm withTexts(Set<Rendering> renderings, boolean translations) {
        if (renderings.isEmpty()) {
            return new RowForm("cast(null as String)", "", translations);
        }
        return renderings.equals(Set.of(Rendering.HTML))
                ? new RowForm(Bodies.SOURCE_OR_HTML, KeptHtml.JOIN, translations)
                : new RowForm(SOURCE.body, SOURCE.joins, translations);
    }

    /**
     * HQL that makes the shared part of a row.
     *
     * @param reading in which what stands around it is live; absent if only vocabularies matter
     */
    String columns(LiveCollection<?> collection, @Nullable Reading reading) {
        String texts = body == null
                ? ""
                : ", new no.innhold.delivery.item.ItemRow$Texts(" + body + ", e.links, e.attachments, e.contacts)";
        return "new no.innhold.delivery.item.ItemRow(" + SHARED + ", "
                + Surroundings.columns(collection, reading, translations) + texts + ")";
    }
}
