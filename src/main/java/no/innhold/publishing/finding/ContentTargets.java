package no.innhold.publishing.finding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.innhold.content.ContentType;
import no.innhold.content.value.Slug;
import no.innhold.publishing.InputReference;
import org.hibernate.Session;

/** Which documents the content references of an input mean, and which of those are or will be public. */
@ApplicationScoped
class ContentTargets {

    /**
     * @param isPublic true if it has a live or future period in any locale
     */
    record Target(UUID id, boolean isPublic) {}

    /** One written reference; the same words mean the same wherever such content is meant. */
    record Wanted(String value, Set<ContentType> contents) {

        static Wanted of(InputReference reference) {
            return new Wanted(reference.value(), reference.contents());
        }
    }

    private record Row(int place, UUID id, boolean isPublic) {}

    private final Session session;

    ContentTargets(Session session) {
        this.session = session;
    }

    /** One statement for all; what means nothing, or more than one document, has no target. */
    Map<Wanted, Target> find(List<InputReference> references) {
        List<InputReference> wanted = references.stream()
                .filter(reference -> reference.vocabulary() == null)
                .toList();
        Map<Wanted, Target> targets = new HashMap<>();
        if (wanted.isEmpty()) {
            return targets;
        }
        rows(wanted).stream().collect(Collectors.groupingBy(Row::place)).forEach((place, found) -> {
            Row first = found.get(0);
            if (found.size() == 1) {
                targets.put(Wanted.of(wanted.get(place - 1)), new Target(first.id(), first.isPublic()));
            }
        });
        return targets;
    }

    private List<Row> rows(List<InputReference> wanted) {
        return session
                .createNativeQuery("""
                        select w.place, t.document_id, exists (
                          select 1 from live_period p where p.document_id = t.document_id
                            and (p.live_until is null or p.live_until > clock_timestamp()))
                        from unnest(cast(:ids as uuid[]), cast(:slugs as text[]), cast(:types as text[]))
                          with ordinality as w (id, slug, types, place)
                        cross join lateral (
                          select w.id as document_id where w.id is not null
                          union all
                          select h.document_id from slug_history h
                          where w.id is null and h.slug = w.slug and h.type = any (string_to_array(w.types, ' '))) t""", Object[].class)
                .setParameter("ids", wanted.stream().map(ContentTargets::id).toArray(UUID[]::new), UUID[].class)
                .setParameter(
                        "slugs",
                        wanted.stream().map(InputReference::contentSlug).toArray(String[]::new),
                        String[].class)
                .setParameter(
                        "types", wanted.stream().map(ContentTargets::types).toArray(String[]::new), String[].class)
                .getResultList()
                .stream()
                .map(row -> new Row(((Number) row[0]).intValue(), (UUID) row[1], (Boolean) row[2]))
                .toList();
    }

    @SuppressWarnings("NullAway") // an element that is null stands for "by slug"
    private static UUID id(InputReference reference) {
        return Slug.looksLikeId(reference.value()) ? UUID.fromString(reference.value()) : null;
    }

    private static String types(InputReference reference) {
        return String.join(
                " ",
                reference.contentTypes().stream()
                        .map(ContentType::wire)
                        .sorted()
                        .toList());
    }
}
