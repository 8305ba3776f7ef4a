package no.innhold.course;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.innhold.content.value.Coherence;
import no.innhold.content.value.Coherent;
import no.innhold.content.value.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One time at which a course is held.
 *
 * @param id made by the service when absent, kept when sent; the UID in calendars
 * @param status {@code scheduled} when absent
 */
@Coherent
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description = "One time at which a course is held.",
        requiredProperties = {"id", "startsAt", "endsAt", "status"})
public record Session(
        @Schema(description = "Made by the service when absent; survives edits.") @Nullable
        UUID id,

        @Schema(description = "When it begins.", examples = "2026-09-01T10:00:00.000Z") @NotNull
        Instant startsAt,

        @Schema(description = "When it is over.", examples = "2026-09-01T12:00:00.000Z") @NotNull
        Instant endsAt,

        @Schema(description = "Where it is held.") @Valid @Nullable
        Place location,

        @Schema(description = "Number of participants there is room for.", examples = "20") @Positive @Nullable
        Integer capacity,

        @Schema(description = "Whether it takes place and has room.", defaultValue = "scheduled")
        SessionStatus status,

        @Schema(description = "Last moment to enrol.", examples = "2026-08-25T22:00:00.000Z") @Nullable
        Instant registrationDeadline)
        implements Coherence {

    @SuppressWarnings("NullAway") // JSON may leave the status out
    public Session {
        status = status == null ? SessionStatus.SCHEDULED : status;
    }

    /** The same session under this id. */
    public Session withId(UUID identity) {
        return new Session(identity, startsAt, endsAt, location, capacity, status, registrationDeadline);
    }

    /** {@code end-before-start} unless it ends after it begins. A missing time is not this rule's concern. */
    @Override
    @SuppressWarnings("NullAway") // validation asks before anyone knows that the times are there
    public Optional<String> violation() {
        boolean known = startsAt != null && endsAt != null;
        return known && !endsAt.isAfter(startsAt) ? Optional.of("end-before-start") : Optional.empty();
    }
}
