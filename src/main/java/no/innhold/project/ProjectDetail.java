package no.innhold.project;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import no.innhold.delivery.item.ItemTexts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A project in full. */
@Schema(name = "Project", description = "A project in full.")
public record ProjectDetail(
        @JsonUnwrapped ProjectSummary item, @JsonUnwrapped ItemTexts texts) {}
