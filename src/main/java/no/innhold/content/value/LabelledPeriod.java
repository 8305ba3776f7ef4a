package no.innhold.content.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A period as it is served, with its human form. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "From one partial date to another, with the human form in the locale of the item.")
public record LabelledPeriod(
        @Schema(type = SchemaType.STRING, description = "When it begins.", examples = "2020-23") @Nullable
        PartialDate start,

        @Schema(
                type = SchemaType.STRING,
                description = "The last day, month, season or year that belongs to it.",
                examples = "2022")
        @Nullable
        PartialDate end,

        @Schema(description = "Ready to print.", examples = "Høsten 2020 –") @NotNull
        String label) {

    public static LabelledPeriod of(Period period, Locale locale) {
        return new LabelledPeriod(period.start(), period.end(), period.label(locale));
    }
}
