package no.innhold.project;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import no.innhold.content.Edition;
import no.innhold.content.EditionDates;
import no.innhold.content.EditionHead;
import no.innhold.content.EditionText;
import no.innhold.content.value.PartialDate;
import no.innhold.content.value.Period;
import no.innhold.content.value.Place;
import no.innhold.content.value.Wire;
import no.innhold.publishing.StatedReferences;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One save of a project. */
@Entity
@Table(name = "project_edition")
@SuppressWarnings("unused") // queries read the fields
class ProjectEdition extends Edition {

    private @Nullable String status;
    private @Nullable String outcome;
    private @Nullable String periodStart;
    private @Nullable String periodEnd;
    private @Nullable String grantNumber;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Place location;

    protected ProjectEdition() {}

    ProjectEdition(EditionHead head, ProjectInput input) {
        super(head, input.text(), dates(input.period()));
        status = input.status() == null ? null : input.status().wire();
        outcome = input.outcome() == null ? null : input.outcome().wire();
        if (input.period() != null) {
            periodStart = input.period().start() == null
                    ? null
                    : input.period().start().toString();
            periodEnd =
                    input.period().end() == null ? null : input.period().end().toString();
        }
        grantNumber = input.grantNumber();
        location = input.location();
    }

    private static EditionDates dates(@Nullable Period period) {
        // a period without dates says as little as none
        if (period == null || (period.start() == null && period.end() == null)) {
            return EditionDates.NONE;
        }
        return EditionDates.of(period.interval());
    }

    /** What an editor would send to save the same again. */
    ProjectInput input(StatedReferences references) {
        EditionText text = text();
        return new ProjectInput(
                head().slug(),
                text.title(),
                text.summary(),
                text.body(),
                references.all("topics"),
                text.image(),
                text.links(),
                text.attachments(),
                text.contacts(),
                text.reviewBy(),
                text.canonicalUrl(),
                Wire.parse(ProjectStatus.class, status).orElse(null),
                Wire.parse(ProjectOutcome.class, outcome).orElse(null),
                period(),
                references.all("partners"),
                references.all("funders"),
                grantNumber,
                location,
                references.all("publications"),
                references.all("courses"));
    }

    private @Nullable Period period() {
        return periodStart == null && periodEnd == null ? null : new Period(date(periodStart), date(periodEnd));
    }

    private static @Nullable PartialDate date(@Nullable String written) {
        return written == null ? null : PartialDate.parse(written);
    }
}
