package no.innhold.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.UUID;
import no.innhold.content.Locales;
import no.innhold.content.VocabularyEntry;
import no.innhold.content.epoch.Epochs;
import no.innhold.content.value.Slug;
import no.innhold.content.value.UuidV7;
import no.innhold.platform.problem.FieldError;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import no.innhold.platform.problem.ProblemType;
import no.innhold.platform.time.DatabaseClock;
import org.hibernate.Session;

/** Keeps the vocabularies: what is changed in them is public at once. */
@ApplicationScoped
public class KeepVocabulary {

    private final Session session;
    private final Validator validator;
    private final Locales locales;
    private final DatabaseTime time;
    private final DatabaseClock clock;
    private final Epochs epochs;

    KeepVocabulary(
            Session session,
            Validator validator,
            Locales locales,
            DatabaseTime time,
            DatabaseClock clock,
            Epochs epochs) {
        this.session = session;
        this.validator = validator;
        this.locales = locales;
        this.time = time;
        this.clock = clock;
        this.epochs = epochs;
    }

    /** @throws ProblemException 422 for an entry that breaks a rule, 409 for a slug that is taken */
    @Transactional
    public <I extends EntryInput> VocabularyEntry create(EntryForm<I> form, String slug, I input) {
        validate(input, slug);
        if (isTaken(form, slug)) {
            throw ProblemException.of(ProblemType.CONFLICT, Message.of("slug.taken", slug))
                    .withError(FieldError.pointer("/slug", "taken", Message.of("slug.taken", slug)));
        }
        VocabularyEntry entry = form.entry(UuidV7.next(clock), slug, input);
        session.persist(entry);
        session.flush();
        epochs.advance(List.of(form.vocabulary().wire()), time.now());
        return entry;
    }

    private void validate(EntryInput input, String slug) {
        var violations = validator.validate(input);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        if (!Slug.isValid(slug) || Slug.looksLikeId(slug)) {
            throw ProblemException.invalidContent("/slug", "invalid-slug", Message.of("slug.invalid", slug));
        }
        input.name().keySet().stream()
                .filter(locale -> !locales.isConfigured(locale))
                .findFirst()
                .ifPresent(locale -> {
                    throw ProblemException.invalidContent(
                            "/name/" + locale, "unknown-locale", Message.of("locale.unknown", locale));
                });
    }

    private boolean isTaken(EntryForm<?> form, String slug) {
        UUID held = session.createNativeQuery("""
                        select id from vocabulary_entry where vocabulary = :vocabulary and slug = :slug
                        union select entry_id from vocabulary_slug_history where vocabulary = :vocabulary and slug = :slug""", UUID.class)
                .setParameter("vocabulary", form.vocabulary().wire())
                .setParameter("slug", slug)
                .getSingleResultOrNull();
        return held != null;
    }
}
