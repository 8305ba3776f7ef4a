package no.innhold.content.value;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Asks the scheme of an {@link Identifier}. */
@SuppressWarnings("NullAway.Init") // initialize runs before isValid
public final class IdentifierValidator implements ConstraintValidator<Identifier, String> {

    private IdentifierScheme scheme;

    @Override
    public void initialize(Identifier constraint) {
        scheme = constraint.value();
    }

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        return value == null || scheme.parse(value).isPresent() || refuse(context);
    }

    private boolean refuse(ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(scheme.form()).addConstraintViolation();
        return false;
    }
}
