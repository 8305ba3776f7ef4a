package no.innhold.content;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The interval of time [from, until) in which the public sees an edition; an absent end is open. */
@Entity
@Table(name = "live_period")
@SuppressWarnings({"NullAway.Init", "unused"}) // Hibernate fills the fields, queries read them
public class LivePeriod {

    @Id
    private UUID id;

    private UUID documentId;
    private String locale;
    private UUID editionId;
    private Instant liveFrom;
    private @Nullable Instant liveUntil;
    private @Nullable Instant plannedUntil;
    private Instant publishedAt;
    private Instant updatedAt;
    private @Nullable String changeNote;

    protected LivePeriod() {}

    /**
     * @param liveUntil when it ends as things stand, at or before {@code plannedUntil}
     * @param plannedUntil the end it was published with
     * @param dates what readers see of it, none later than {@code liveFrom}
     */
    public LivePeriod(
            UUID id,
            Edition edition,
            Instant liveFrom,
            @Nullable Instant liveUntil,
            @Nullable Instant plannedUntil,
            LiveDates dates) {
        this.id = id;
        this.documentId = edition.head().documentId();
        this.locale = edition.head().locale();
        this.editionId = edition.id();
        this.liveFrom = liveFrom;
        this.liveUntil = liveUntil;
        this.plannedUntil = plannedUntil;
        this.publishedAt = dates.publishedAt();
        this.updatedAt = dates.updatedAt();
        this.changeNote = dates.changeNote();
    }

    public UUID editionId() {
        return editionId;
    }

    public Instant liveFrom() {
        return liveFrom;
    }

    public @Nullable Instant liveUntil() {
        return liveUntil;
    }

    public LiveDates dates() {
        return new LiveDates(publishedAt, updatedAt, changeNote);
    }

    /**
     * The text becomes public, or changes, before this period begins, which was planned without knowing that. The first
     * publication stays the first, and the last major change never moves back.
     *
     * @param before what readers are told until this period begins
     * @param known what was to be the period before this one, absent if there was none
     */
    public void follow(LiveDates before, @Nullable LiveDates known) {
        boolean stated = !publishedAt.equals(known == null ? liveFrom : known.publishedAt());
        publishedAt = stated ? publishedAt : before.publishedAt();
        if (updatedAt.isBefore(before.updatedAt())) {
            updatedAt = before.updatedAt();
            changeNote = before.changeNote();
        }
    }

    public boolean contains(Instant instant) {
        return !liveFrom.isAfter(instant) && (liveUntil == null || liveUntil.isAfter(instant));
    }

    /** Ends the period earlier than was said; it must have begun before. */
    public void endAt(Instant instant) {
        if (!instant.isAfter(liveFrom)) {
            throw new IllegalArgumentException("a period cannot end before it begins");
        }
        liveUntil = instant;
    }

    /**
     * Takes back an end that came after the period was published.
     *
     * @param next when the following period begins, absent if there is none
     */
    public void endAsPlanned(@Nullable Instant next) {
        liveUntil = endAsPlannedBefore(next);
    }

    /** Whether it contains the instant when it {@linkplain #endAsPlanned ends as planned}. */
    public boolean wouldContain(Instant instant, @Nullable Instant next) {
        Instant end = endAsPlannedBefore(next);
        return !liveFrom.isAfter(instant) && (end == null || end.isAfter(instant));
    }

    private @Nullable Instant endAsPlannedBefore(@Nullable Instant next) {
        return next == null || (plannedUntil != null && plannedUntil.isBefore(next)) ? plannedUntil : next;
    }
}
