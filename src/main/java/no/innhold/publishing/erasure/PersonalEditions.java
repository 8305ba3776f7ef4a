package no.innhold.publishing.erasure;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.innhold.content.Document;
import no.innhold.platform.database.Scalars;
import no.innhold.publishing.ContentForm;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Finds the editions in which a person is, and takes the person out of them where they stand. */
@ApplicationScoped
class PersonalEditions {

    /** Of every type. */
    static final List<PersonalColumn> COMMON = List.of(
            PersonalColumn.text("title"),
            PersonalColumn.text("summary"),
            PersonalColumn.markdown("body"),
            PersonalColumn.json("image"),
            PersonalColumn.json("links"),
            PersonalColumn.json("attachments"),
            PersonalColumn.people("contacts", PersonalColumn::named),
            PersonalColumn.address("canonical_url"));

    /** An edition that may name the person. */
    record Candidate(UUID id, UUID documentId) {}

    private final Session session;
    private final ObjectMapper json;

    PersonalEditions(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** Those that hold all the words; whether they mean the person is seen when they are read. */
    List<Candidate> candidates(ContentForm<?> form, Person person) {
        PersonalSearch search = new PersonalSearch(person);
        String sql = """
                select e.id, e.document_id from edition e
                  join document d on d.id = e.document_id and d.type = :type
                  left join %s t on t.id = e.id
                  where %s order by e.document_id, e.id""".formatted(table(form), search.condition("cast(e as text) || coalesce(cast(t as text), '')"));
        return search.bind(session.createNativeQuery(sql, Candidate.class))
                .setParameter("type", form.type().wire())
                .getResultList();
    }

    /** @return false if the person was not in it */
    boolean rewrite(ContentForm<?> form, UUID edition, Person person) {
        boolean saved = leaveOutSaver(edition, person);
        boolean common = rewrite("edition", COMMON, edition, person);
        boolean typed = rewrite(table(form), form.personalColumns(), edition, person);
        if (common || typed) {
            // whoever keeps a copy of the edition has to be told
            session.createNativeMutationQuery("update edition set rewritten = rewritten + 1 where id = :id")
                    .setParameter("id", edition)
                    .executeUpdate();
        }
        return saved || common || typed;
    }

    private boolean leaveOutSaver(UUID edition, Person person) {
        String saver = Scalars.query(session, "select saved_by from edition where id = :id", String.class)
                .setParameter("id", edition)
                .getSingleResult();
        if (!person.isActor(saver)) {
            return false;
        }
        update("edition", edition, Map.of("saved_by", Document.ERASED));
        return true;
    }

    private boolean rewrite(String table, List<PersonalColumn> columns, UUID edition, Person person) {
        if (columns.isEmpty()) {
            return false;
        }
        // one more, so that a row is a row whatever the number of columns
        String selected =
                columns.stream().map(c -> "cast(" + c.column() + " as text)").collect(joining(", "));
        Object[] row = session.createNativeQuery(
                        "select id, " + selected + " from " + table + " where id = :id", Object[].class)
                .setParameter("id", edition)
                .getSingleResult();
        Map<String, @Nullable Object> changes = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String stored = (String) row[i + 1];
            if (stored != null) {
                change(columns.get(i), stored, person, changes);
            }
        }
        update(table, edition, changes);
        return !changes.isEmpty();
    }

    private void change(PersonalColumn column, String stored, Person person, Map<String, @Nullable Object> changes) {
        if (column.kind() == PersonalColumn.Kind.JSON) {
            JsonNode before = read(stored);
            JsonNode after = new PersonalJson(person, column.names()).without(before);
            if (!after.equals(before)) {
                changes.put(column.column(), after);
                if (column.derived() != null) {
                    changes.put(
                            column.derived().column(),
                            column.derived().values().apply(after).toArray(String[]::new));
                }
            }
            return;
        }
        String left = left(column.kind(), stored, person);
        if (!stored.equals(left)) {
            changes.put(column.column(), left);
        }
    }

    private static @Nullable String left(PersonalColumn.Kind kind, String stored, Person person) {
        return switch (kind) {
            case MARKDOWN -> person.leftOutOfMarkdown(stored);
            case ADDRESS -> person.isInAddress(stored) ? null : stored;
            default -> person.leftOutOf(stored);
        };
    }

    /** Editions never change but here; see decision 8. */
    private void update(String table, UUID edition, Map<String, ? extends @Nullable Object> changes) {
        if (changes.isEmpty()) {
            return;
        }
        List<String> assignments = new ArrayList<>();
        changes.forEach((column, value) -> assignments.add(column + " = "
                + (value == null
                        ? "null"
                        : value instanceof JsonNode ? "cast(:" + column + " as jsonb)" : ":" + column)));
        var query = session.createNativeMutationQuery(
                        "update " + table + " set " + String.join(", ", assignments) + " where id = :id")
                .setParameter("id", edition);
        changes.forEach((column, value) -> {
            if (value instanceof String[] words) {
                query.setParameter(column, words, String[].class);
            } else if (value != null) {
                query.setParameter(column, value.toString());
            }
        });
        query.executeUpdate();
    }

    private JsonNode read(String stored) {
        try {
            return json.readTree(stored);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String table(ContentForm<?> form) {
        return Objects.requireNonNull(form.editionClass().getAnnotation(Table.class))
                .name();
    }
}
