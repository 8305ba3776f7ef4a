package no.innhold.content.value;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A string that {@link #value() the scheme} can read, in any of the forms it accepts; null is valid. */
@Documented
@Constraint(validatedBy = IdentifierValidator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Identifier {

    IdentifierScheme value();

    String message() default "invalid-identifier";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
