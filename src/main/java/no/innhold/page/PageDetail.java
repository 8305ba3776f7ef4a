package no.innhold.page;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import no.innhold.delivery.item.ItemTexts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page in full. */
@Schema(name = "Page", description = "A page in full.")
public record PageDetail(
        @JsonUnwrapped PageSummary item, @JsonUnwrapped ItemTexts texts) {}
