package no.innhold.course;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import no.innhold.content.Edition;
import no.innhold.content.EditionHead;
import no.innhold.content.EditionText;
import no.innhold.content.value.PartialDate;
import no.innhold.content.value.Price;
import no.innhold.content.value.Wire;
import no.innhold.publishing.StatedReferences;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One save of a course. */
@Entity
@Table(name = "course_edition")
@SuppressWarnings({"NullAway.Init", "unused"}) // Hibernate fills the fields, queries read them
class CourseEdition extends Edition {

    private @Nullable String mode;
    private @Nullable String audience;
    private @Nullable BigDecimal priceAmount;
    private @Nullable String priceCurrency;
    private @Nullable String enrolmentUrl;
    private @Nullable String season;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Session> sessions;

    protected CourseEdition() {}

    /** @param sessions those of the input, each with its id */
    CourseEdition(EditionHead head, CourseInput input, List<Session> sessions) {
        super(head, input.text(), CourseDates.of(sessions, input.season()));
        mode = input.mode() == null ? null : input.mode().wire();
        audience = input.audience() == null ? null : input.audience().wire();
        if (input.price() != null) {
            priceAmount = input.price().amount();
            priceCurrency = input.price().currency();
        }
        enrolmentUrl = input.enrolmentUrl();
        season = input.season() == null ? null : input.season().toString();
        this.sessions = sessions;
    }

    /** What an editor would send to save the same again. */
    CourseInput input(StatedReferences references) {
        EditionText text = text();
        return new CourseInput(
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
                references.one("provider"),
                Wire.parse(CourseMode.class, mode).orElse(null),
                Wire.parse(Audience.class, audience).orElse(null),
                price(),
                enrolmentUrl,
                season == null ? null : PartialDate.parse(season),
                sessions);
    }

    private @Nullable Price price() {
        return priceAmount == null || priceCurrency == null ? null : new Price(priceAmount, priceCurrency);
    }
}
