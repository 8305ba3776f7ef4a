package no.innhold.content.value;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What something costs; no price at all means that it is not stated. */
@Schema(description = "What it costs; amount 0 is free, no price at all means not stated.")
public record Price(
        @Schema(description = "Amount with at most two decimals; 0 is free.", examples = "250")
        @NotNull
        @DecimalMin("0")
        @Digits(integer = 10, fraction = 2)
        BigDecimal amount,

        @Schema(description = "ISO 4217 code.", examples = "NOK")
        @NotNull
        @Pattern(regexp = "^[A-Z]{3}$", message = "form.currency")
        String currency) {}
