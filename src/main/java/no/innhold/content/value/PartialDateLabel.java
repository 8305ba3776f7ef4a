package no.innhold.content.value;

import java.time.LocalDate;
import java.util.List;

/** A partial date in words. The names of months stand here so that no update of the JDK changes a label. */
final class PartialDateLabel {

    private static final List<String> NORWEGIAN = List.of(
            "januar",
            "februar",
            "mars",
            "april",
            "mai",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "desember");
    private static final List<String> ENGLISH = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private PartialDateLabel() {}

    static String of(PartialDate date, LabelLanguage language) {
        LocalDate first = date.firstDay();
        return switch (date.precision()) {
            case YEAR -> String.valueOf(date.year());
            case SEASON -> season(date, language);
            case MONTH -> monthAndYear(first, language);
            case DAY -> first.getDayOfMonth() + language.choose(". ", " ") + monthAndYear(first, language);
        };
    }

    private static String monthAndYear(LocalDate day, LabelLanguage language) {
        List<String> months = language == LabelLanguage.ENGLISH ? ENGLISH : NORWEGIAN;
        return months.get(day.getMonthValue() - 1) + " " + day.getYear();
    }

    /** "vinteren 2020–2021" names both years: readers take "vinteren 2020" for its January as often as its December. */
    private static String season(PartialDate date, LabelLanguage language) {
        Season season = Season.beginningIn(date.firstDay().getMonthValue());
        String years = season == Season.WINTER ? date.year() + "–" + (date.year() + 1) : String.valueOf(date.year());
        return season.name(language) + " " + years;
    }
}
