package no.innhold.content.value;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Turns the code of a {@link Coherence} into the key of the text that says what does not agree. */
public final class CoherentValidator implements ConstraintValidator<Coherent, Coherence> {

    @Override
    public boolean isValid(@Nullable Coherence value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        return value.violation().map(code -> refuse(code, context)).orElse(true);
    }

    private static boolean refuse(String code, ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate("coherence." + code).addConstraintViolation();
        return false;
    }
}
