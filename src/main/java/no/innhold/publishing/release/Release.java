package no.innhold.publishing.release;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A named instant at which several texts go live. Its items are written with it and never change. */
@Entity
@Table(name = "release")
@SuppressWarnings({"NullAway.Init", "unused"}) // Hibernate fills the fields, queries read them
class Release {

    @Id
    private UUID id;

    private String name;
    private Instant at;
    private Instant createdAt;
    private String createdBy;
    private @Nullable Instant cancelledAt;

    protected Release() {}

    Release(UUID id, String name, Instant at, Instant createdAt, String createdBy) {
        this.id = id;
        this.name = name;
        this.at = at;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }

    UUID id() {
        return id;
    }

    Instant at() {
        return at;
    }

    boolean isCancelled() {
        return cancelledAt != null;
    }

    void cancel(Instant instant) {
        cancelledAt = instant;
    }

    ReleaseDetail detail(List<ReleaseItemDetail> items, Instant now) {
        return new ReleaseDetail(id, name, at, state(now), items, createdAt, createdBy);
    }

    private ReleaseState state(Instant now) {
        if (isCancelled()) {
            return ReleaseState.CANCELLED;
        }
        return at.isAfter(now) ? ReleaseState.SCHEDULED : ReleaseState.PUBLISHED;
    }
}
