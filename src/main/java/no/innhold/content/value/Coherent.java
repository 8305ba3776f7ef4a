package no.innhold.content.value;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The members of a {@link Coherence} agree. The message of a violation is {@code coherence.} and its machine code. */
@Documented
@Constraint(validatedBy = CoherentValidator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Coherent {

    String message() default "incoherent";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
