package no.innhold.platform.json;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The size of a text in characters, as JSON Schema counts its {@code maxLength} and PostgreSQL its {@code length}: one for
 * an emoji of the size of two of Java's chars. Lists are counted as ever.
 */
public final class CodePointSize implements ConstraintValidator<Size, String> {

    private int least;
    private int most;

    @Override
    public void initialize(Size size) {
        least = size.min();
        most = size.max();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        if (text == null) {
            return true;
        }
        int characters = text.codePointCount(0, text.length());
        return characters >= least && characters <= most;
    }
}
