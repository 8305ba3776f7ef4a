package no.innhold.content.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** From one partial date to another; an absent one leaves that side open. */
@Coherent
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "From one partial date to another; an absent one leaves that side open.")
public record Period(
        @Schema(type = SchemaType.STRING, description = "When it begins.", examples = "2020-23") @Nullable
        PartialDate start,

        @Schema(
                type = SchemaType.STRING,
                description = "The last day, month, season or year that belongs to it.",
                examples = "2022")
        @Nullable
        PartialDate end)
        implements Coherence {

    private static final String DASH = "–";

    /** {@code end-before-start} when no instant lies both after the beginning of start and before the end of end. */
    public static Optional<String> violation(@Nullable PartialDate start, @Nullable PartialDate end) {
        return from(start).isBefore(to(end)) ? Optional.empty() : Optional.of("end-before-start");
    }

    @Override
    public Optional<String> violation() {
        return violation(start, end);
    }

    /**
     * From the beginning of start to the end of end, an open side reaching the far past or future.
     *
     * @throws IllegalArgumentException if the end lies before the start
     */
    public Interval interval() {
        violation().ifPresent(code -> {
            throw new IllegalArgumentException(code);
        });
        return new Interval(from(start), to(end));
    }

    /** "Høsten 2020 –", "2018 – 2026", "– 2022", one date only when both are the same; empty when both are absent. */
    public String label(Locale locale) {
        String first = start == null ? "" : start.capitalisedLabel(locale);
        if (end == null ? start == null : end.equals(start)) {
            return first;
        }
        String last = end == null ? "" : end.label(locale);
        return (first + " " + DASH + " " + last).strip();
    }

    private static Instant from(@Nullable PartialDate start) {
        return start == null ? Interval.FAR_PAST : start.interval().from();
    }

    private static Instant to(@Nullable PartialDate end) {
        return end == null ? Interval.FAR_FUTURE : end.interval().to();
    }
}
