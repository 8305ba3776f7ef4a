package no.innhold.delivery.body;

import java.util.List;
import java.util.Set;
import no.innhold.content.richtext.Block;
import no.innhold.content.richtext.RichText;
import no.innhold.content.value.Wire;
import no.innhold.platform.json.JsonText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The text of an item in the renderings asked for. */
@Schema(description = "The text of the item in the renderings that `body` asks for.")
public record Body(
        @Schema(implementation = String.class, description = "Sanitised HTML; headings start at level 2.") @Nullable
        JsonText html,

        @Schema(description = "CommonMark with GFM tables, as written.") @Nullable
        String markdown,

        @Schema(description = "Plain text, blocks separated by an empty line.") @Nullable
        String text,

        @Schema(description = "A closed tree of blocks.") @Nullable
        List<Block> blocks) {

    /** What {@code body=} can ask for. */
    public enum Rendering implements Wire {
        HTML,
        MARKDOWN,
        TEXT,
        BLOCKS
    }

    /** The HTML alone. */
    static Body ofHtml(JsonText html) {
        return new Body(html, null, null, null);
    }

    /** The renderings made of the source. */
    static Body of(String source, Set<Rendering> renderings) {
        RichText text = RichText.parse(source);
        return new Body(
                renderings.contains(Rendering.HTML) ? JsonText.of(text.html()) : null,
                renderings.contains(Rendering.MARKDOWN) ? text.markdown() : null,
                renderings.contains(Rendering.TEXT) ? text.text() : null,
                renderings.contains(Rendering.BLOCKS) ? text.blocks() : null);
    }
}
