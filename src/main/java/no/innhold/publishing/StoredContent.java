package no.innhold.publishing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.innhold.content.Edition;
import org.hibernate.Session;

/** Reads editions back as what an editor would send to save them again. */
@ApplicationScoped
public class StoredContent {

    // in an edition of long ago, an entry has the slug it has today, and what was erased is left out
    private static final String REFERENCES = """
            select r.relation, v.slug as target, r.position
              from vocabulary_reference r join vocabulary_entry v on v.id = r.entry_id where r.edition_id = :edition
            union all
            select r.relation, cast(r.target_id as text), r.position
              from content_reference r join document d on d.id = r.target_id and d.erased_at is null
              where r.edition_id = :edition
            order by position""";

    private record Stated(String relation, String target, int position) {}

    private final Session session;
    private final ObjectMapper json;

    StoredContent(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** The latest save of the document in the locale. */
    public <I extends ContentInput> Optional<? extends Edition> newest(
            ContentForm<I> form, UUID document, String locale) {
        return session.createSelectionQuery(
                        "from %s e where e.documentId = :document and e.locale = :locale order by e.number desc"
                                .formatted(form.editionClass().getSimpleName()),
                        form.editionClass())
                .setParameter("document", document)
                .setParameter("locale", locale)
                .setMaxResults(1)
                .uniqueResultOptional();
    }

    /** The save with this number. */
    public <I extends ContentInput> Optional<? extends Edition> numbered(
            ContentForm<I> form, UUID document, String locale, int number) {
        return session.createSelectionQuery(
                        "from %s e where e.documentId = :document and e.locale = :locale and e.number = :number"
                                .formatted(form.editionClass().getSimpleName()),
                        form.editionClass())
                .setParameter("document", document)
                .setParameter("locale", locale)
                .setParameter("number", number)
                .uniqueResultOptional();
    }

    public <I extends ContentInput> I input(ContentForm<I> form, Edition edition) {
        return form.input(edition, references(edition));
    }

    /** {@link #input} as JSON. */
    public ObjectNode content(ContentForm<?> form, Edition edition) {
        return tree(input(form, edition));
    }

    public ObjectNode tree(ContentInput input) {
        return json.valueToTree(input);
    }

    /** The latest saves of the document in its other locales. */
    public <I extends ContentInput> Map<String, I> inOtherLocales(ContentForm<I> form, UUID document, String locale) {
        Map<String, I> inputs = new HashMap<>();
        session.createSelectionQuery(
                        "select e.locale from Edition e where e.documentId = :document and e.locale <> :locale"
                                + " and e.number = 1",
                        String.class)
                .setParameter("document", document)
                .setParameter("locale", locale)
                .getResultList()
                .forEach(other ->
                        newest(form, document, other).ifPresent(edition -> inputs.put(other, input(form, edition))));
        return inputs;
    }

    private StatedReferences references(Edition edition) {
        List<Stated> rows = session.createNativeQuery(REFERENCES, Stated.class)
                .setParameter("edition", edition.id())
                .getResultList();
        return new StatedReferences(
                rows.stream().collect(groupingBy(Stated::relation, mapping(Stated::target, toList()))));
    }
}
