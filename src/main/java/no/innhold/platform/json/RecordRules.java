package no.innhold.platform.json;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;

/**
 * The rules that the annotations of records state. They are read when the first record of each type is validated: readers
 * need none of them, and reading all of them beforehand was a third of what the main thread does in a start.
 */
@ApplicationScoped
public class RecordRules {

    /** Our own texts say what is wrong, in the reader's language; they are found by the unfilled template. */
    private static final MessageInterpolator UNFILLED = new MessageInterpolator() {
        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    };

    /** As the service has it; whoever asks for it closes it. */
    public static ValidatorFactory factory() {
        HibernateValidatorConfiguration configuration =
                Validation.byProvider(HibernateValidator.class).configure();
        ConstraintMapping sizes = configuration.createConstraintMapping();
        sizes.constraintDefinition(Size.class).includeExistingValidators(true).validatedBy(CodePointSize.class);
        return configuration
                .addMapping(sizes)
                .ignoreXmlConfiguration()
                .messageInterpolator(UNFILLED)
                .buildValidatorFactory();
    }

    @Produces
    @ApplicationScoped
    ValidatorFactory made() {
        return factory();
    }

    void close(@Disposes ValidatorFactory factory) {
        factory.close();
    }

    @Produces
    @ApplicationScoped
    Validator validator(ValidatorFactory factory) {
        return factory.getValidator();
    }
}
