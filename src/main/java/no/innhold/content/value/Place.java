package no.innhold.content.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where something is or happens. */
@Coherent
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Where something is or happens.")
public record Place(
        @Schema(description = "What people call it.", examples = "Jæren Recovery College") @Size(max = 200) @Nullable
        String name,

        @Schema(description = "Street and number.", examples = "Langgata 54") @Size(max = 200) @Nullable
        String streetAddress,

        @Schema(description = "Postal code.", examples = "4306")
        @Pattern(regexp = "^[0-9A-Za-z](?:[0-9A-Za-z -]{0,10}[0-9A-Za-z])?$", message = "form.postal-code")
        @Nullable
        String postalCode,

        @Schema(description = "Town or village.", examples = "Sandnes") @Size(max = 100) @Nullable
        String locality,

        @Schema(description = "Degrees north, WGS 84.", examples = "58.85")
        @DecimalMin("-90")
        @DecimalMax("90")
        @Nullable
        Double latitude,

        @Schema(description = "Degrees east, WGS 84.", examples = "5.74")
        @DecimalMin("-180")
        @DecimalMax("180")
        @Nullable
        Double longitude)
        implements Coherence {

    /** What people would look for: the name, the street, the town. */
    public List<String> words() {
        return Stream.of(name, streetAddress, locality).filter(Objects::nonNull).toList();
    }

    /** {@code half-a-position} when only one of latitude and longitude is given: no map can show it. */
    @Override
    public Optional<String> violation() {
        return (latitude == null) == (longitude == null) ? Optional.empty() : Optional.of("half-a-position");
    }
}
