package no.innhold.publication;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import no.innhold.delivery.item.ItemTexts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A publication in full. */
@Schema(name = "Publication", description = "A publication in full.")
public record PublicationDetail(
        @JsonUnwrapped PublicationSummary item,
        @JsonUnwrapped ItemTexts texts) {}
