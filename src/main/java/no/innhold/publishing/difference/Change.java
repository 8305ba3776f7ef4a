package no.innhold.publishing.difference;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One place where two documents differ: a value that came ({@code after}), went ({@code before}) or became another
 * (both), or a text whose wording changed ({@code words} alone).
 *
 * @param pointer JSON Pointer (RFC 6901) into the later document; of what is gone, into the earlier one
 * @param words what the two texts are made of, in their order: without the insertions it is the earlier text, without
 *     the deletions the later one, to the byte
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One place where two editions differ.")
public record Change(
        @Schema(
                description = "JSON Pointer into the later edition; of what is gone, into the earlier one.",
                examples = "/title",
                required = true)
        String pointer,

        @Schema(description = "What was there; absent if nothing was.") @Nullable
        JsonNode before,

        @Schema(description = "What is there now; absent if nothing is.") @Nullable
        JsonNode after,

        @Schema(
                description =
                        "Instead of before and after, for text of several words other than a title: the earlier text is what is equal"
                                + " or deleted, the later one what is equal or inserted.")
        @Nullable
        List<Word> words) {

    static Change added(String pointer, JsonNode after) {
        return new Change(pointer, null, after, null);
    }

    static Change removed(String pointer, JsonNode before) {
        return new Change(pointer, before, null, null);
    }

    static Change replaced(String pointer, JsonNode before, JsonNode after) {
        return new Change(pointer, before, after, null);
    }

    static Change reworded(String pointer, List<Word> words) {
        return new Change(pointer, null, null, words);
    }
}
