package no.innhold.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    private record Found(String type, UUID id) {}

    private final Session session;

    private final Entries entries;

    ReferenceResolver(Session session, Entries entries) {
        this.session = session;
        this.entries = entries;
    }

    /** @throws ProblemException 422 with a pointer to each reference that has no target, several, or repeats another */
    List<Target> resolve(List<InputReference> references) {
        List<Target> targets = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        if (references.stream().anyMatch(r -> r.vocabulary() != null)) {
            entries.lockAgainstChange();
        }
        for (InputReference reference : references) {
            List<Found> found = find(reference);
            if (found.size() > 1) {
                errors.add(ambiguous(reference, found));
                continue;
            }
            Optional<UUID> id = found.stream().map(Found::id).findFirst();
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

    /** More than one if several types share the slug. */
    private List<Found> find(InputReference reference) {
        if (reference.vocabulary() != null) {
            // an editor may have read the entry before it was renamed or merged
            return entries.holder(reference.vocabulary(), reference.value()).stream()
                    .map(id -> new Found(reference.vocabulary().wire(), id))
                    .toList();
        }
        return Slug.looksLikeId(reference.value()) ? byId(reference) : bySlug(reference);
    }

    private List<Found> byId(InputReference reference) {
        return session.createSelectionQuery(
                        "select d.type, d.id from Document d where d.id = :id and d.type in :types and d.erasedAt is null",
                        Found.class)
                .setParameter("id", UUID.fromString(reference.value()))
                .setParameterList("types", wires(reference.contents()))
                .getResultList();
    }

    private List<Found> bySlug(InputReference reference) {
        Set<ContentType> types = reference.contentTypes();
        if (types.isEmpty()) {
            return List.of();
        }
        return session.createSelectionQuery(
                        "select h.type, h.documentId from SlugHistory h where h.slug = :slug and h.type in :types"
                                + " order by h.type",
                        Found.class)
                .setParameter("slug", reference.contentSlug())
                .setParameterList("types", wires(types))
                .getResultList();
    }

    private static FieldError ambiguous(InputReference reference, List<Found> found) {
        String ways = found.stream()
                .map(one -> ContentType.of(one.type()).collection() + "/" + reference.contentSlug())
                .collect(Collectors.joining(", "));
        return FieldError.pointer(
                reference.pointer(), "ambiguous", Message.of("reference.ambiguous", reference.value(), ways));
    }

    private static List<String> wires(Set<ContentType> types) {
        return types.stream().map(ContentType::wire).toList();
    }
}
