package no.innhold.publishing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.innhold.content.LiveDates;
import no.innhold.content.LivePeriod;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The place of a publication among the periods that a text has: when it begins and ends, and what readers are told. */
final class NewPeriod {

    private final Instant from;
    private final @Nullable Instant until;
    private final LiveDates dates;
    private final Optional<LivePeriod> last;
    private final Optional<LivePeriod> following;

    private NewPeriod(
            Instant from,
            @Nullable Instant until,
            LiveDates dates,
            Optional<LivePeriod> last,
            Optional<LivePeriod> following) {
        this.from = from;
        this.until = until;
        this.dates = dates;
        this.last = last;
        this.following = following;
    }

    Instant from() {
        return from;
    }

    /** When it ends as things stand, absent for never. */
    @Nullable
    Instant until() {
        return until;
    }

    LiveDates dates() {
        return dates;
    }

    /** The period before it, which it may cut. */
    Optional<LivePeriod> last() {
        return last;
    }

    /** The one that is scheduled behind it. */
    Optional<LivePeriod> following() {
        return following;
    }

    /**
     * @param asked when it was asked for
     * @throws ProblemException 409 if it would meet a scheduled one, 422 for an instant that is not possible
     */
    static NewPeriod among(List<LivePeriod> periods, PublishRequest request, Instant asked) {
        Instant now = afterAll(periods, asked);
        Instant from = from(request, now);
        Optional<LivePeriod> last = lastBefore(periods, from);
        Optional<LivePeriod> following = following(periods, from);
        refuseSecondSchedule(periods, from, now);
        Instant until = until(request, from, following.map(LivePeriod::liveFrom).orElse(null));
        return new NewPeriod(from, until, dates(request, from, now, last), last, following);
    }

    // two publications within one millisecond: the second comes one later, as no period may be empty
    private static Instant afterAll(List<LivePeriod> periods, Instant now) {
        return periods.stream().anyMatch(p -> p.liveFrom().equals(now)) ? now.plusMillis(1) : now;
    }

    private static Instant from(PublishRequest request, Instant now) {
        if (request.from() == null) {
            return now;
        }
        if (request.from().isBefore(now)) {
            throw ProblemException.invalidContent("/from", "in-the-past", Message.of("publish.from-past"));
        }
        return request.from();
    }

    private static void refuseSecondSchedule(List<LivePeriod> periods, Instant from, Instant now) {
        if (from.isAfter(now) && periods.stream().anyMatch(p -> p.liveFrom().isAfter(now))) {
            throw ProblemException.conflict(Message.of("publish.already-scheduled"));
        }
    }

    private static Optional<LivePeriod> lastBefore(List<LivePeriod> periods, Instant from) {
        return periods.stream()
                .filter(p -> p.liveFrom().isBefore(from))
                .max(Comparator.comparing(LivePeriod::liveFrom));
    }

    private static Optional<LivePeriod> following(List<LivePeriod> periods, Instant from) {
        return periods.stream()
                .filter(p -> !p.liveFrom().isBefore(from))
                .min(Comparator.comparing(LivePeriod::liveFrom));
    }

    private static @Nullable Instant until(PublishRequest request, Instant from, @Nullable Instant next) {
        if (request.until() == null) {
            return next;
        }
        if (!request.until().isAfter(from)) {
            throw ProblemException.invalidContent("/until", "before-from", Message.of("publish.until-before-from"));
        }
        if (next != null && request.until().isAfter(next)) {
            throw ProblemException.conflict(Message.of("publish.until-beyond-schedule"));
        }
        return request.until();
    }

    private static LiveDates dates(PublishRequest request, Instant from, Instant now, Optional<LivePeriod> last) {
        if (request.publishedAt() != null && request.publishedAt().isAfter(now)) {
            throw ProblemException.invalidContent("/publishedAt", "in-the-future", Message.of("publish.dated-future"));
        }
        Optional<LiveDates> before = last.map(LivePeriod::dates);
        Instant publishedAt = Optional.ofNullable(request.publishedAt())
                .or(() -> before.map(LiveDates::publishedAt))
                .orElse(from);
        if (before.isEmpty()) {
            return new LiveDates(publishedAt, publishedAt, request.minor() ? null : request.changeNote());
        }
        return request.minor()
                ? new LiveDates(
                        publishedAt, before.get().updatedAt(), before.get().changeNote())
                : new LiveDates(publishedAt, from, request.changeNote());
    }
}
