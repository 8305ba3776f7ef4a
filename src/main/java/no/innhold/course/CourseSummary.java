package no.innhold.course;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import no.innhold.content.value.PartialDate;
import no.innhold.content.value.Price;
import no.innhold.content.value.Wire;
import no.innhold.delivery.item.ContentLink;
import no.innhold.delivery.item.ItemSummary;
import no.innhold.delivery.item.OrganisationLink;
import no.innhold.delivery.item.Resolved;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A course in a list. */
@Schema(description = "A course in a list.")
public record CourseSummary(
        @JsonUnwrapped ItemSummary item,
        @Nullable OrganisationLink provider,
        @Nullable CourseMode mode,
        @Nullable Audience audience,

        @Schema(description = "Amount 0 is free; absent is not stated.") @Nullable
        Price price,

        @Nullable String enrolmentUrl,

        @Schema(description = "When it is held, if there are no sessions yet.") @Nullable
        PartialDate season,

        @NotNull List<Session> sessions,

        @Schema(description = "Projects that refer to the course.") @NotNull
        List<ContentLink> projects)
        implements ContentLink {

    static CourseSummary of(CourseRow row, Resolved resolved) {
        return new CourseSummary(
                ItemSummary.of(row.item(), resolved),
                resolved.organisation(row.item(), "provider"),
                row.mode() == null
                        ? null
                        : Wire.parse(CourseMode.class, row.mode()).orElseThrow(),
                row.audience() == null
                        ? null
                        : Wire.parse(Audience.class, row.audience()).orElseThrow(),
                row.priceAmount() == null || row.priceCurrency() == null
                        ? null
                        : new Price(row.priceAmount(), row.priceCurrency()),
                row.enrolmentUrl(),
                row.season() == null ? null : PartialDate.parse(row.season()),
                row.sessions(),
                resolved.referring(row.item(), "projects", "courses"));
    }
}
