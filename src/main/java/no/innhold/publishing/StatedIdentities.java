package no.innhold.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.innhold.content.Document;
import no.innhold.platform.database.Scalars;
import no.innhold.platform.problem.FieldError;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import org.hibernate.Session;

/**
 * Ids that an editor sends for parts of a text. In the locale in which the document began they are the editor's to
 * choose; another locale tells the same thing, so there they are ids that the document has or had in any edition.
 */
@ApplicationScoped
class StatedIdentities {

    private static final StatedReferences NONE = new StatedReferences(Map.of());

    private final Session session;

    StatedIdentities(Session session) {
        this.session = session;
    }

    /** @throws ProblemException 422 with a pointer to each id that is repeated, or unknown in a further locale */
    <I extends ContentInput> void check(ContentForm<I> form, Document document, String locale, I input) {
        Map<String, UUID> stated = form.identities(input);
        if (stated.isEmpty()) {
            return;
        }
        List<FieldError> errors = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        stated.forEach((pointer, id) -> {
            if (!seen.add(id)) {
                errors.add(FieldError.pointer(pointer, "repeated", Message.of("reference.repeated", id)));
            }
        });
        if (isFurther(document.id(), locale)) {
            Set<UUID> known = known(form, document.id());
            stated.forEach((pointer, id) -> {
                if (!known.contains(id)) {
                    errors.add(FieldError.pointer(pointer, "no-such-target", Message.of("identity.unknown", id)));
                }
            });
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalidContent(errors);
        }
    }

    private boolean isFurther(UUID document, String locale) {
        return Scalars.query(
                                session,
                                "select count(*) from edition where document_id = :document and revision = 1"
                                        + " and locale <> :locale",
                                Long.class)
                        .setParameter("document", document)
                        .setParameter("locale", locale)
                        .getSingleResult()
                > 0;
    }

    private <I extends ContentInput> Set<UUID> known(ContentForm<I> form, UUID document) {
        Set<UUID> known = new HashSet<>();
        session.createSelectionQuery(
                        "from %s e where e.documentId = :document"
                                .formatted(form.editionClass().getSimpleName()),
                        form.editionClass())
                .setParameter("document", document)
                .getResultStream()
                .forEach(edition ->
                        known.addAll(form.identities(form.input(edition, NONE)).values()));
        return known;
    }
}
