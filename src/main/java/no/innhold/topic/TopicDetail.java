package no.innhold.topic;

import jakarta.validation.constraints.NotNull;
import no.innhold.content.LocaleChain;
import no.innhold.content.Names;
import no.innhold.content.Vocabulary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A topic, in lists and alone. */
@Schema(name = "Topic", description = "A subject that content is about.")
public record TopicDetail(
        @Schema(examples = "recovery") @NotNull String slug,

        @Schema(description = "Name in the negotiated locale.", examples = "Recovery") @NotNull
        String title,

        @Schema(examples = "/v1/topics/recovery") @NotNull String href,

        @Schema(description = "Address of the term in Los, the vocabulary of Norwegian public services.") @Nullable
        String los,

        @Schema(description = "How many live items have it.", examples = "5") @NotNull
        long uses) {

    static TopicDetail of(TopicRow row, LocaleChain chain, long uses) {
        String slug = row.entry().slug();
        return new TopicDetail(
                slug, Names.in(chain, row.entry().names()), Vocabulary.TOPIC.href(slug), row.los(), uses);
    }
}
