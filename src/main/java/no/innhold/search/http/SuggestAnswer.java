package no.innhold.search.http;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import no.innhold.content.Vocabulary;
import no.innhold.search.index.Suggestion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What could be meant by what was typed. */
@Schema(name = "SuggestAnswer", description = "What could be meant by what was typed.")
public record SuggestAnswer(@NotNull List<Suggested> items) {

    /** A title or the name of a topic. */
    @Schema(name = "Suggested", description = "A title or the name of a topic.")
    public record Suggested(
            @Schema(examples = "Recovery") @NotNull String text,

            @Schema(description = "A content type, or `topic`.", examples = "topic") @NotNull
            String type,

            @Schema(examples = "/v1/topics/recovery") @NotNull
            String href) {}

    static SuggestAnswer of(List<Suggestion> suggestions) {
        return new SuggestAnswer(
                suggestions.stream().map(SuggestAnswer::suggested).toList());
    }

    private static Suggested suggested(Suggestion suggestion) {
        var type = suggestion.type();
        return type == null
                ? new Suggested(suggestion.text(), Vocabulary.TOPIC.wire(), Vocabulary.TOPIC.href(suggestion.slug()))
                : new Suggested(suggestion.text(), type.wire(), type.href(suggestion.slug()));
    }
}
