package no.innhold.publishing.vocabulary;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.UUID;
import no.innhold.content.Locales;
import no.innhold.content.value.Slug;
import no.innhold.platform.problem.FieldError;
import no.innhold.platform.problem.JsonFailures;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import no.innhold.platform.problem.ProblemType;
import no.innhold.publishing.EntryForm;
import no.innhold.publishing.EntryInput;
import no.innhold.publishing.Titles;
import no.innhold.publishing.finding.IdentityNumbers;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What must hold of an entry before it is saved. */
@ApplicationScoped
public class EntryRules {

    private final Session session;
    private final Validator validator;
    private final Locales locales;
    private final ObjectMapper json;

    EntryRules(Session session, Validator validator, Locales locales, ObjectMapper json) {
        this.session = session;
        this.validator = validator;
        this.locales = locales;
        this.json = json;
    }

    /** @throws ProblemException 422 for what breaks a rule of its own */
    public void check(EntryForm<?> form, EntryInput input) {
        var violations = validator.validate(input);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        if (input.slug() != null) {
            checkSlug(input.slug());
        }
        IdentityNumbers.refuseInEntry(json.valueToTree(input), form.nameField());
        List<FieldError> unknown = input.name().keySet().stream()
                .filter(locale -> !locales.isConfigured(locale))
                .sorted()
                .map(locale -> FieldError.pointer(
                        "/" + form.nameField() + "/" + JsonFailures.escape(locale),
                        "unknown-locale",
                        Message.of("locale.unknown", locale)))
                .toList();
        if (!unknown.isEmpty()) {
            throw ProblemException.invalidContent(unknown);
        }
        List<FieldError> unreadable = input.name().entrySet().stream()
                .filter(name -> !Titles.isReadable(name.getValue()))
                .map(name -> FieldError.pointer(
                        "/" + form.nameField() + "/" + name.getKey(), "invisible", Message.of("entry.invisible")))
                .toList();
        if (!unreadable.isEmpty()) {
            throw ProblemException.invalidContent(unreadable);
        }
    }

    /** @throws ProblemException 422 for what cannot be a slug */
    public void checkSlug(String slug) {
        if (!Slug.isValid(slug) || Slug.looksLikeId(slug)) {
            throw ProblemException.invalidContent("/slug", "invalid-slug", Message.of("slug.invalid", slug));
        }
        IdentityNumbers.refuse("/slug", slug);
    }

    /**
     * Looks for another entry that is the same one in the world; the caller holds the lock of {@link Entries}.
     *
     * @param owner the entry that is saved, absent for a new one
     * @throws ProblemException 409
     */
    public <I extends EntryInput> void refuseDouble(EntryForm<I> form, I input, @Nullable UUID owner) {
        form.identities(input).forEach((field, value) -> session.createSelectionQuery(
                        "from %s v where v.%s = :value"
                                .formatted(form.entryClass().getSimpleName(), field),
                        form.entryClass())
                .setParameter("value", value)
                .getResultStream()
                .filter(entry -> !entry.id().equals(owner))
                .findFirst()
                .ifPresent(entry -> {
                    Message taken = Message.of("entry.identity-taken", value, entry.slug());
                    throw ProblemException.of(ProblemType.CONFLICT, taken)
                            .withError(FieldError.pointer("/" + field, "taken", taken));
                }));
    }
}
