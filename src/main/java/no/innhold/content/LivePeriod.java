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
    private Instant publishedAt;
    private Instant updatedAt;
    private @Nullable String changeNote;

    protected LivePeriod() {}

    /**
     * @param publishedAt when the text first was public, at or before {@code liveFrom}
     * @param updatedAt the last major change, at or before {@code liveFrom}
     * @param changeNote what the last major change was, for the public
     */
    public LivePeriod(
            UUID id,
            Edition edition,
            Instant liveFrom,
            @Nullable Instant liveUntil,
            Instant publishedAt,
            Instant updatedAt,
            @Nullable String changeNote) {
        this.id = id;
        this.documentId = edition.head().documentId();
        this.locale = edition.head().locale();
        this.editionId = edition.id();
        this.liveFrom = liveFrom;
        this.liveUntil = liveUntil;
        this.publishedAt = publishedAt;
        this.updatedAt = updatedAt;
        this.changeNote = changeNote;
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

    public Instant publishedAt() {
        return publishedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public @Nullable String changeNote() {
        return changeNote;
    }

    /** Ends the period earlier than was said; it must have begun before. */
    public void endAt(Instant instant) {
        if (!instant.isAfter(liveFrom)) {
            throw new IllegalArgumentException("a period cannot end before it begins");
        }
        liveUntil = instant;
    }
}
