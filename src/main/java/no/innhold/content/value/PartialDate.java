package no.innhold.content.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A date as precise as it is known: {@code 2019}, {@code 2020-05}, {@code 2023-03-14}, or a season from {@code 2020-21}
 * (spring) to {@code 2020-24} (winter). A part of EDTF level 1 (ISO 8601-2). Kept and served exactly as written.
 *
 * <p>Years run from 1000 to 9999, so that every year has four digits without a leading zero. Spring is March–May, summer
 * June–August, autumn September–November, winter December–February of the next year.
 */
@Schema(
        type = SchemaType.STRING,
        pattern = PartialDate.PATTERN,
        description = "A year, month, day or season (EDTF level 1: -21 spring, -22 summer, -23 autumn, -24 winter).",
        examples = {"2019", "2020-05", "2023-03-14", "2020-23"})
public final class PartialDate {

    /** What is written; whether the day exists is told by {@link #parse}. */
    public static final String PATTERN = "^[1-9][0-9]{3}(-(0[1-9]|1[0-2]|2[1-4])|-(0[1-9]|1[0-2])-[0-3][0-9])?$";

    /** Where a day begins and ends. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{3})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");

    /** How much of the date is known. */
    public enum Precision {
        YEAR,
        SEASON,
        MONTH,
        DAY
    }

    private final String written;
    private final Precision precision;
    private final LocalDate firstDay;
    private final LocalDate lastDay;

    private PartialDate(String written, Precision precision, LocalDate firstDay, LocalDate lastDay) {
        this.written = written;
        this.precision = precision;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
    }

    /**
     * Reads exactly the forms above, without surrounding space.
     *
     * @throws InvalidValueException {@code invalid-date} for another form, {@code no-such-date} for a month or day that
     *     the calendar does not have
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PartialDate parse(String written) {
        Matcher form = FORM.matcher(written);
        if (!form.matches()) {
            throw new InvalidValueException("invalid-date", "not a year, month, day or season");
        }
        try {
            return of(written, Integer.parseInt(form.group(1)), form.group(2), form.group(3));
        } catch (DateTimeException e) {
            throw new InvalidValueException("no-such-date", "no such month or day");
        }
    }

    private static PartialDate of(String written, int year, @Nullable String second, @Nullable String day) {
        if (second == null) {
            return new PartialDate(written, Precision.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        int number = Integer.parseInt(second);
        if (day != null) {
            LocalDate date = LocalDate.of(year, number, Integer.parseInt(day));
            return new PartialDate(written, Precision.DAY, date, date);
        }
        if (number >= 21 && number <= 24) {
            YearMonth first = YearMonth.of(year, Season.of(number).firstMonth());
            return new PartialDate(
                    written,
                    Precision.SEASON,
                    first.atDay(1),
                    first.plusMonths(2).atEndOfMonth());
        }
        YearMonth month = YearMonth.of(year, number);
        return new PartialDate(written, Precision.MONTH, month.atDay(1), month.atEndOfMonth());
    }

    public Precision precision() {
        return precision;
    }

    /** The year as written; that of the first day, also for a winter. */
    public int year() {
        return firstDay.getYear();
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    /** From the beginning of the first day to the end of the last one in Norway, at the latest the far future. */
    public Interval interval() {
        Instant end = lastDay.plusDays(1).atStartOfDay(ZONE).toInstant();
        return new Interval(
                firstDay.atStartOfDay(ZONE).toInstant(), end.isAfter(Interval.FAR_FUTURE) ? Interval.FAR_FUTURE : end);
    }

    /** The human form inside a sentence: "2019", "mai 2020", "14. mars 2023", "høsten 2020". */
    public String label(Locale locale) {
        return PartialDateLabel.of(this, LabelLanguage.of(locale));
    }

    /** The human form at the beginning of a label or sentence: "Mai 2020", "Høsten 2020". */
    public String capitalisedLabel(Locale locale) {
        String label = label(locale);
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }

    /** Exactly what was parsed. */
    @Override
    @JsonValue
    public String toString() {
        return written;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PartialDate date && written.equals(date.written);
    }

    @Override
    public int hashCode() {
        return written.hashCode();
    }
}
