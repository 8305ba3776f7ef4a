package no.innhold.content.value;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An enum constant with the exact value that JSON, query parameters and the database carry.
 *
 * <p>Enums that appear in the OpenAPI document override {@link #wire()} with the annotation repeated: the scanner looks
 * for it in the enum only and would list the Java names.
 */
public interface Wire {

    /** The constant's own name; every enum has it. */
    String name();

    /** The value outside Java: {@code next-of-kin} for {@code NEXT_OF_KIN}, unless the enum says otherwise. */
    @JsonValue
    default String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant with exactly this wire value, case and surrounding space included; none for an absent one. */
    static <E extends Enum<E> & Wire> Optional<E> parse(Class<E> type, @Nullable String wire) {
        for (E constant : type.getEnumConstants()) {
            if (constant.wire().equals(wire)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
