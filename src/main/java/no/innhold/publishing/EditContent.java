package no.innhold.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.lang.reflect.RecordComponent;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.innhold.access.Audit;
import no.innhold.content.Document;
import no.innhold.content.Edition;
import no.innhold.management.IfMatch;
import no.innhold.platform.json.StrictJson;
import no.innhold.platform.problem.ProblemException;
import no.innhold.publishing.difference.MergePatch;

/** Saves what editors send, unless somebody else has saved since they read. Every save is an edition. */
@ApplicationScoped
public class EditContent {

    private final Documents documents;
    private final StoredContent stored;
    private final SaveEdition save;
    private final EditConflicts conflicts;
    private final StrictJson json;
    private final Audit audit;

    EditContent(
            Documents documents,
            StoredContent stored,
            SaveEdition save,
            EditConflicts conflicts,
            StrictJson json,
            Audit audit) {
        this.documents = documents;
        this.stored = stored;
        this.save = save;
        this.conflicts = conflicts;
        this.json = json;
        this.audit = audit;
    }

    /**
     * Makes a document with its first edition.
     *
     * @throws ProblemException 422 for content that breaks a rule, 409 for a slug that is taken
     */
    @Transactional
    public <I extends ContentInput> UUID create(ContentForm<I> form, String locale, I input, String actor) {
        UUID id = save.create(form, locale, input, actor).head().documentId();
        audit.done(actor, "create", id, locale, null);
        return id;
    }

    /**
     * Replaces all of a text.
     *
     * @return true if it is the first in its locale
     * @throws ProblemException 404, 409 for a document in the trash or a slug that is taken, 412, 422
     */
    @Transactional
    public <I extends ContentInput> boolean replace(
            ContentForm<I> form, UUID id, String locale, EditPrecondition precondition, I input, String actor) {
        Document document = documents.lockForWork(form.type(), id);
        Optional<? extends Edition> newest = stored.newest(form, id, locale);
        if (precondition.onlyIfNew()) {
            newest.ifPresent(edition -> {
                throw EditConflicts.exists(edition);
            });
        } else {
            Edition present = newest.orElseThrow(() -> ProblemException.noText(locale));
            IfMatch ifMatch = Objects.requireNonNull(precondition.ifMatch());
            conflicts.check(form, present, ifMatch, base -> withSlug(stored.tree(input), base));
        }
        save.add(form, document, locale, input, actor, null);
        audit.done(actor, "save", id, locale, null);
        return newest.isEmpty();
    }

    /**
     * Changes the members that the merge patch names (RFC 7396); null removes one.
     *
     * @throws ProblemException 400 for a patch that gives no valid document, 404, 409, 412, 422 as {@link #replace}
     */
    @Transactional
    public <I extends ContentInput> void patch(
            ContentForm<I> form, UUID id, String locale, IfMatch ifMatch, JsonNode patch, String actor) {
        refuseUnknown(form, patch);
        Document document = documents.lockForWork(form.type(), id);
        Edition newest = stored.newest(form, id, locale).orElseThrow(() -> ProblemException.noText(locale));
        conflicts.check(form, newest, ifMatch, base -> MergePatch.apply(base, patch));
        ObjectNode content = stored.content(form, newest);
        // only a slug that was sent shall be one that was sent
        content.remove("slug");
        I input = MergePatch.bound(content, patch, json, form.inputClass());
        save.add(form, document, locale, input, actor, null);
        audit.done(actor, "save", id, locale, null);
    }

    /**
     * Saves the text of an old edition again; the slug stays what it is now.
     *
     * @throws ProblemException 404 if there is no such edition, 409, 412, 422 as {@link #replace}
     */
    @Transactional
    public <I extends ContentInput> void restore(
            ContentForm<I> form, UUID id, String locale, IfMatch ifMatch, int number, String actor) {
        Document document = documents.lockForWork(form.type(), id);
        Edition newest = stored.newest(form, id, locale).orElseThrow(() -> ProblemException.noText(locale));
        Edition old = stored.numbered(form, id, locale, number).orElseThrow(ProblemException::notFound);
        conflicts.check(form, newest, ifMatch);
        ObjectNode content = stored.content(form, old);
        content.remove("slug");
        save.add(form, document, locale, json.bind(content, form.inputClass()), actor, number);
        audit.done(actor, "restore", id, locale, null);
    }

    /** A null that names no field would remove nothing, and nobody would notice the slip. */
    private void refuseUnknown(ContentForm<?> form, JsonNode patch) {
        ObjectNode unknown = JsonNodeFactory.instance.objectNode();
        patch.fieldNames().forEachRemaining(name -> unknown.put(name, ""));
        for (RecordComponent field : form.inputClass().getRecordComponents()) {
            unknown.remove(field.getName());
        }
        if (!unknown.isEmpty()) {
            json.bind(unknown, form.inputClass());
        }
    }

    /** A slug that was not sent is the one there was, and no difference. */
    private static ObjectNode withSlug(ObjectNode yours, JsonNode base) {
        if (!yours.has("slug") && base.has("slug")) {
            yours.set("slug", base.get("slug"));
        }
        return yours;
    }
}
