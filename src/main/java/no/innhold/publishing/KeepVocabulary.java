package no.innhold.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import no.innhold.access.Audit;
import no.innhold.content.VocabularyEntry;
import no.innhold.content.epoch.Epochs;
import no.innhold.content.epoch.PublicChange;
import no.innhold.content.value.UuidV7;
import no.innhold.management.IfMatch;
import no.innhold.platform.json.StrictJson;
import no.innhold.platform.problem.ProblemException;
import no.innhold.platform.time.DatabaseClock;
import no.innhold.publishing.difference.MergePatch;
import no.innhold.publishing.vocabulary.Entries;
import no.innhold.publishing.vocabulary.EntryConflicts;
import no.innhold.publishing.vocabulary.EntryRules;
import no.innhold.publishing.vocabulary.EntrySlugs;
import org.hibernate.Session;

/** Keeps the vocabularies: what is changed in them is public at once. */
@ApplicationScoped
public class KeepVocabulary {

    private final Session session;
    private final Entries entries;
    private final EntryRules rules;
    private final EntrySlugs slugs;
    private final EntryConflicts conflicts;
    private final StrictJson strictJson;
    private final ObjectMapper json;
    private final DatabaseTime time;
    private final DatabaseClock clock;
    private final Epochs epochs;
    private final Audit audit;

    KeepVocabulary(
            Session session,
            Entries entries,
            EntryRules rules,
            EntrySlugs slugs,
            EntryConflicts conflicts,
            StrictJson strictJson,
            ObjectMapper json,
            DatabaseTime time,
            DatabaseClock clock,
            Epochs epochs,
            Audit audit) {
        this.session = session;
        this.entries = entries;
        this.rules = rules;
        this.slugs = slugs;
        this.conflicts = conflicts;
        this.strictJson = strictJson;
        this.json = json;
        this.time = time;
        this.clock = clock;
        this.epochs = epochs;
        this.audit = audit;
    }

    /** @throws ProblemException 422 for an entry that breaks a rule, 409 for a slug that is taken */
    @Transactional
    public <I extends EntryInput> VocabularyEntry create(EntryForm<I> form, String slug, I input) {
        rules.check(form, input);
        rules.checkSlug(slug);
        entries.lock();
        slugs.refuseTaken(form.vocabulary(), slug, null);
        return persist(form, slug, input);
    }

    /**
     * Makes an entry under the slug it asks for, or one made of its name.
     *
     * @return its slug
     * @throws ProblemException 422 for an entry that breaks a rule, 409 for a slug or number that another one has
     */
    @Transactional
    public <I extends EntryInput> String create(EntryForm<I> form, I input, String actor) {
        rules.check(form, input);
        entries.lock();
        String slug =
                persist(form, slugs.choose(form.vocabulary(), input), input).slug();
        audit.done(actor, "create-entry", null, null, form.vocabulary().collection() + "/" + slug);
        return slug;
    }

    /**
     * Replaces all that is said of an entry. Under another slug, the one it had redirects to it.
     *
     * @return the slug it has now
     * @throws ProblemException 404, 412, 422, 409 as {@link #create(EntryForm, EntryInput, String)}
     */
    @Transactional
    public <I extends EntryInput> String replace(
            EntryForm<I> form, String slug, IfMatch ifMatch, I input, String actor) {
        VocabularyEntry entry = entries.lock(form.vocabulary(), slug);
        conflicts.check(form, entry, ifMatch, base -> withSlug(json.valueToTree(input), base));
        return change(form, entry, input, actor);
    }

    /**
     * Changes the members that the merge patch names (RFC 7396); null removes one.
     *
     * @return the slug it has now
     * @throws ProblemException 400 for a patch that gives no valid document, else as {@link #replace}
     */
    @Transactional
    public <I extends EntryInput> String patch(
            EntryForm<I> form, String slug, IfMatch ifMatch, JsonNode patch, String actor) {
        VocabularyEntry entry = entries.lock(form.vocabulary(), slug);
        conflicts.check(form, entry, ifMatch, base -> MergePatch.apply(base, patch));
        ObjectNode content = conflicts.content(form, entry);
        return change(form, entry, MergePatch.bound(content, patch, strictJson, form.inputClass()), actor);
    }

    private <I extends EntryInput> String change(EntryForm<I> form, VocabularyEntry entry, I input, String actor) {
        rules.check(form, input);
        rules.refuseDouble(form, input, entry.id());
        String slug = input.slug() == null ? entry.slug() : input.slug();
        if (!slug.equals(entry.slug())) {
            slugs.move(form.vocabulary(), entry, slug);
        }
        conflicts.keep(form, entry);
        form.change(entry, slug, input);
        session.flush();
        epochs.advance(PublicChange.of(form.vocabulary(), entry.id()), time.now());
        audit.done(actor, "change-entry", null, null, form.vocabulary().collection() + "/" + slug);
        return slug;
    }

    /** A slug that was not sent is the one there was, and no difference. */
    private static ObjectNode withSlug(ObjectNode yours, JsonNode base) {
        if (!yours.has("slug") && base.has("slug")) {
            yours.set("slug", base.get("slug"));
        }
        return yours;
    }

    private <I extends EntryInput> VocabularyEntry persist(EntryForm<I> form, String slug, I input) {
        rules.refuseDouble(form, input, null);
        VocabularyEntry entry = form.entry(UuidV7.next(clock), slug, input);
        session.persist(entry);
        session.flush();
        epochs.advance(PublicChange.of(form.vocabulary(), entry.id()), time.now());
        return entry;
    }
}
