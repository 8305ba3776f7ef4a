package no.innhold.publishing.vocabulary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import no.innhold.content.VocabularyEntry;
import no.innhold.management.IfMatch;
import no.innhold.platform.database.Scalars;
import no.innhold.platform.problem.FieldError;
import no.innhold.platform.problem.ProblemException;
import no.innhold.publishing.EntryForm;
import no.innhold.publishing.EntryInput;
import no.innhold.publishing.difference.Conflicts;
import org.hibernate.Session;

/** Finds out whether somebody else has changed an entry since an editor read it, and what the two did. */
@ApplicationScoped
public class EntryConflicts {

    private final Session session;
    private final ObjectMapper json;

    EntryConflicts(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** An entry as an editor would send it. */
    public <I extends EntryInput> ObjectNode content(EntryForm<I> form, VocabularyEntry entry) {
        return json.valueToTree(form.input(entry));
    }

    /**
     * @param yours what the editor wants, made of what the editor had read
     * @throws ProblemException 412 with each field in which the two differ
     */
    public void check(EntryForm<?> form, VocabularyEntry entry, IfMatch ifMatch, UnaryOperator<JsonNode> yours) {
        if (ifMatch.allows(entry.version())) {
            return;
        }
        String current = "\"" + entry.version() + "\"";
        JsonNode theirs = content(form, entry);
        Optional<JsonNode> base = base(entry, ifMatch);
        if (base.isPresent()) {
            throw ProblemException.editConflict(
                    current, Conflicts.between(base.get(), theirs, yours.apply(base.get())));
        }
        List<FieldError> conflicts = Conflicts.withoutBase(theirs, yours);
        // an erasure takes versions away that there were
        throw ifMatch.isOlderThan(entry.version())
                ? ProblemException.editConflict(current, conflicts)
                : ProblemException.noSuchEdition(current, conflicts);
    }

    /** Remembers what is about to be replaced, so that whoever read it can be told what has changed. */
    public void keep(EntryForm<?> form, VocabularyEntry entry) {
        session.createNativeMutationQuery("""
                        insert into vocabulary_version (entry_id, version, content)
                        values (:entry, :version, cast(:content as jsonb)) on conflict do nothing""")
                .setParameter("entry", entry.id())
                .setParameter("version", entry.version())
                .setParameter("content", content(form, entry).toString())
                .executeUpdate();
    }

    /** What the editor had read; nothing if the tag names no version that there was. */
    private Optional<JsonNode> base(VocabularyEntry entry, IfMatch ifMatch) {
        if (ifMatch.editions().isEmpty()) {
            return Optional.empty();
        }
        return Scalars.query(
                        session,
                        "select cast(content as text) from vocabulary_version where entry_id = :entry and version in (:versions)"
                                + " order by version desc",
                        String.class)
                .setParameter("entry", entry.id())
                .setParameterList("versions", ifMatch.editions())
                .setMaxResults(1)
                .uniqueResultOptional()
                .map(this::read);
    }

    private JsonNode read(String content) {
        try {
            return json.readTree(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
