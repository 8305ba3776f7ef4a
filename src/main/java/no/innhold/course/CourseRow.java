package no.innhold.course;

import java.math.BigDecimal;
import java.util.List;
import no.innhold.delivery.item.ItemRow;
import no.innhold.delivery.item.LiveRow;
import org.jspecify.annotations.Nullable;

/** A live course as it was read. */
record CourseRow(
        ItemRow item,
        @Nullable String mode,
        @Nullable String audience,
        @Nullable BigDecimal priceAmount,
        @Nullable String priceCurrency,
        @Nullable String enrolmentUrl,
        @Nullable String season,
        List<Session> sessions)
        implements LiveRow {}
