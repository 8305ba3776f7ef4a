package no.innhold.search.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import no.innhold.search.index.Hit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that was found, and why. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ExplainedItem", description = "Something that was found, and why.")
public record ExplainedItem(
        @JsonUnwrapped SearchItem item,

        @Schema(description = "How the score came about, for people; only with `explain=true`.") @Nullable
        String explanation) {

    static ExplainedItem of(Hit hit) {
        return new ExplainedItem(SearchItem.of(hit), hit.explanation());
    }
}
