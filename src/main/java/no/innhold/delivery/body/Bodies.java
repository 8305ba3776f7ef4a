package no.innhold.delivery.body;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import no.innhold.content.rendering.KeptHtml;
import no.innhold.delivery.body.Body.Rendering;
import no.innhold.platform.json.JsonText;
import org.jspecify.annotations.Nullable;

/** Gives bodies of editions in the renderings asked for; what has once been rendered as HTML is not rendered again. */
@Singleton
public class Bodies {

    /** HQL behind {@link KeptHtml#JOIN}: the source if it is still needed, and the HTML. */
    public static final String SOURCE_OR_HTML = "case when h.htmlJson is null then e.body else null end, h.htmlJson";

    private final KeptHtml kept;

    Bodies(KeptHtml kept) {
        this.kept = kept;
    }

    /**
     * The body of an edition.
     *
     * @param source absent if the edition has no body, or its HTML is known and nothing else is asked for
     * @param html if it is known
     * @return nothing if there is no body or no rendering of it is asked for
     */
    public @Nullable Body of(
            UUID edition, @Nullable String source, @Nullable JsonText html, Set<Rendering> renderings) {
        if (html != null) {
            return Body.ofHtml(html);
        }
        if (source == null || renderings.isEmpty()) {
            return null;
        }
        Body body = Body.of(source, renderings);
        if (body.html() != null) {
            kept.keep(edition, source, body.html());
        }
        return body;
    }
}
