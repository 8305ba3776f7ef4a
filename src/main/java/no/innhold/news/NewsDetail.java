package no.innhold.news;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import no.innhold.delivery.item.ItemTexts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A news item in full. */
@Schema(name = "News", description = "A news item in full.")
public record NewsDetail(
        @JsonUnwrapped NewsSummary item, @JsonUnwrapped ItemTexts texts) {}
