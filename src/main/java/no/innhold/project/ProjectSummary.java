package no.innhold.project;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import no.innhold.content.value.LabelledPeriod;
import no.innhold.content.value.PartialDate;
import no.innhold.content.value.Period;
import no.innhold.content.value.Place;
import no.innhold.content.value.Wire;
import no.innhold.delivery.item.ContentLink;
import no.innhold.delivery.item.ItemSummary;
import no.innhold.delivery.item.OrganisationLink;
import no.innhold.delivery.item.Resolved;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A project in a list. */
@Schema(description = "A project in a list.")
public record ProjectSummary(
        @JsonUnwrapped ItemSummary item,
        // missing only from the preview of an unfinished draft
        @Schema(required = true) @Nullable ProjectStatus status,

        @Schema(description = "What became of a completed project.") @Nullable
        ProjectOutcome outcome,

        @Nullable LabelledPeriod period,
        @NotNull List<OrganisationLink> partners,
        @NotNull List<OrganisationLink> funders,

        @Schema(description = "Number of the grant.") @Nullable
        String grantNumber,

        @Nullable Place location,
        @NotNull List<ContentLink> publications,
        @NotNull List<ContentLink> courses)
        implements ContentLink {

    static ProjectSummary of(ProjectRow row, Resolved resolved) {
        return new ProjectSummary(
                ItemSummary.of(row.item(), resolved),
                Wire.parse(ProjectStatus.class, row.status()).orElse(null),
                row.outcome() == null
                        ? null
                        : Wire.parse(ProjectOutcome.class, row.outcome()).orElseThrow(),
                period(row),
                resolved.organisations(row.item(), "partners"),
                resolved.organisations(row.item(), "funders"),
                row.grantNumber(),
                row.location(),
                resolved.contents(row.item(), "publications"),
                resolved.contents(row.item(), "courses"));
    }

    private static @Nullable LabelledPeriod period(ProjectRow row) {
        if (row.periodStart() == null && row.periodEnd() == null) {
            return null;
        }
        Period period = new Period(date(row.periodStart()), date(row.periodEnd()));
        return LabelledPeriod.of(period, Locale.forLanguageTag(row.item().locale()));
    }

    private static @Nullable PartialDate date(@Nullable String written) {
        return written == null ? null : PartialDate.parse(written);
    }
}
