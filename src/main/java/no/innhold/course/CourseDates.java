package no.innhold.course;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.innhold.content.EditionDates;
import no.innhold.content.value.Interval;
import no.innhold.content.value.PartialDate;
import org.jspecify.annotations.Nullable;

/** When a course starts and when it is over, whatever the time is now. */
final class CourseDates {

    private CourseDates() {}

    /**
     * It starts with the first session that is not cancelled, else with its season; it is over when the last of these
     * sessions and the season have ended.
     */
    static EditionDates of(List<Session> sessions, @Nullable PartialDate season) {
        List<Session> held = sessions.stream()
                .filter(s -> s.status() != SessionStatus.CANCELLED)
                .toList();
        Interval inSeason = season == null ? null : season.interval();
        Instant first = held.stream()
                .map(Session::startsAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
        Instant over = Stream.concat(
                        held.stream().map(Session::endsAt), inSeason == null ? Stream.of() : Stream.of(inSeason.to()))
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new EditionDates(first == null ? inSeason : new Interval(first, first), over);
    }
}
