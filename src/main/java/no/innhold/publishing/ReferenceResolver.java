package no.innhold.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.innhold.content.ContentReference;
import no.innhold.content.ContentType;
import no.innhold.content.Edition;
import no.innhold.content.VocabularyReference;
import no.innhold.content.value.Slug;
import no.innhold.platform.problem.FieldError;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import no.innhold.publishing.vocabulary.Entries;
import org.hibernate.Session;

/** Turns references as written into references by identity. */
@ApplicationScoped
class ReferenceResolver {

    /** A reference whose target has been found. */
    record Target(InputReference reference, UUID id) {

        /** The row that stores it. */
        Object rowOf(Edition owner) {
            return reference.vocabulary() == null
                    ? new ContentReference(owner, reference.relation(), reference.position(), id)
                    : new VocabularyReference(owner, reference.relation(), reference.position(), id);
        }
    }

    private final Session session;

    private final Entries entries;

    ReferenceResolver(Session session, Entries entries) {
        this.session = session;
        this.entries = entries;
    }

    /** @throws ProblemException 422 with a pointer to each reference that has no target or repeats another */
    List<Target> resolve(List<InputReference> references) {
        List<Target> targets = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        if (references.stream().anyMatch(r -> r.vocabulary() != null)) {
            entries.lockAgainstChange();
        }
        for (InputReference reference : references) {
            Optional<UUID> id = find(reference);
            if (id.isEmpty()) {
                errors.add(FieldError.pointer(
                        reference.pointer(), "no-such-target", Message.of("reference.no-target", reference.value())));
            } else if (!seen.add(reference.relation() + id.get())) {
                errors.add(FieldError.pointer(
                        reference.pointer(), "repeated", Message.of("reference.repeated", reference.value())));
            } else {
                targets.add(new Target(reference, id.get()));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalidContent(errors);
        }
        return targets;
    }

    private Optional<UUID> find(InputReference reference) {
        if (reference.vocabulary() != null) {
            // an editor may have read the entry before it was renamed or merged
            return entries.holder(reference.vocabulary(), reference.value());
        }
        return Slug.looksLikeId(reference.value()) ? byId(reference) : bySlug(reference);
    }

    private Optional<UUID> byId(InputReference reference) {
        return session.createSelectionQuery(
                        "select d.id from Document d where d.id = :id and d.type in :types and d.erasedAt is null",
                        UUID.class)
                .setParameter("id", UUID.fromString(reference.value()))
                .setParameterList("types", wires(reference.contents()))
                .uniqueResultOptional();
    }

    private Optional<UUID> bySlug(InputReference reference) {
        Set<ContentType> types = reference.contentTypes();
        if (types.isEmpty()) {
            return Optional.empty();
        }
        List<UUID> found = session.createSelectionQuery(
                        "select h.documentId from SlugHistory h where h.slug = :slug and h.type in :types", UUID.class)
                .setParameter("slug", reference.contentSlug())
                .setParameterList("types", wires(types))
                .getResultList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static List<String> wires(Set<ContentType> types) {
        return types.stream().map(ContentType::wire).toList();
    }
}
