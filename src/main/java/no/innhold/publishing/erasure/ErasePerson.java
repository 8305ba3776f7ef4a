package no.innhold.publishing.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.innhold.content.ContentType;
import no.innhold.content.Document;
import no.innhold.content.value.Slug;
import no.innhold.publishing.Batches;
import no.innhold.publishing.ContentForm;
import no.innhold.publishing.ContentForms;
import no.innhold.publishing.DatabaseTime;
import no.innhold.publishing.LivePeriods;
import org.hibernate.Session;

/**
 * Takes one person's data out of every edition of every document, in all locales: contacts, authors and bylines that are
 * the person go, mentions in text become {@value Person#MARK}, and who saved becomes {@code erased}.
 *
 * <p>The audit log keeps the names under which callers acted; the law asks for both, and this one is kept for others'
 * sake. Organisations and topics stay, as do addresses; those that name the person are told.
 */
@ApplicationScoped
public class ErasePerson {

    /** An edition that may name the person. */
    private record Candidate(ContentForm<?> form, UUID edition, UUID document) {}

    private record Found(List<Candidate> candidates, Set<UUID> documents) {}

    private record Address(String type, String slug) {}

    private final Session session;
    private final ContentForms forms;
    private final PersonalEditions editions;
    private final PersonalNotes notes;
    private final PersonalEntries entries;
    private final Batches batches;
    private final LivePeriods periods;
    private final Erasures erasures;
    private final DatabaseTime time;
    private final Event<PersonErased> erased;

    ErasePerson(
            Session session,
            ContentForms forms,
            PersonalEditions editions,
            PersonalNotes notes,
            PersonalEntries entries,
            Batches batches,
            LivePeriods periods,
            Erasures erasures,
            DatabaseTime time,
            Event<PersonErased> erased) {
        this.session = session;
        this.forms = forms;
        this.editions = editions;
        this.notes = notes;
        this.entries = entries;
        this.batches = batches;
        this.periods = periods;
        this.erasures = erasures;
        this.time = time;
        this.erased = erased;
    }

    /** What is not found is no error: that nothing is left is what was asked for. */
    @Transactional
    public ErasureDetail erase(Person person, String actor) {
        Map<UUID, Document> locked = new HashMap<>();
        Found found = find(person);
        // somebody may save between the search and the locks
        while (!locked.keySet().containsAll(found.documents())) {
            locked.putAll(batches.lockDocuments(found.documents()));
            found = find(person);
        }
        Set<UUID> changed = new HashSet<>(notes.documents(person));
        int rewritten = 0;
        for (Candidate candidate : found.candidates()) {
            if (editions.rewrite(candidate.form(), candidate.edition(), person)) {
                rewritten++;
                changed.add(candidate.document());
            }
        }
        notes.rewrite(person);
        notes.forget(person);
        erased.fire(new PersonErased(person));
        List<Document> documents = changed.stream().sorted().map(locked::get).toList();
        Instant now = time.now();
        if (!documents.isEmpty()) {
            periods.complete(documents);
        }
        UUID erasure = erasures.record("person", null, documents, rewritten, now, actor);
        return new ErasureDetail(
                erasure,
                "person",
                documents.stream().map(ErasureDetail.Erased::of).toList(),
                rewritten,
                addresses(person),
                entries.naming(person),
                now);
    }

    private Found find(Person person) {
        List<Candidate> candidates = new ArrayList<>();
        for (ContentType type : ContentType.values()) {
            ContentForm<?> form = forms.of(type);
            editions.candidates(form, person)
                    .forEach(row -> candidates.add(new Candidate(form, row.id(), row.documentId())));
        }
        Set<UUID> documents = new HashSet<>(notes.documents(person));
        candidates.forEach(candidate -> documents.add(candidate.document()));
        return new Found(candidates, documents);
    }

    /** Slugs made of a title that named the person, present and former ones. */
    private List<String> addresses(Person person) {
        return person.name().flatMap(Slug::of).stream()
                .flatMap(slug -> session.createNativeQuery(
                                "select type, slug from slug_history where strpos('-' || slug || '-', :part) > 0"
                                        + " order by type, slug",
                                Address.class)
                        .setParameter("part", "-" + slug + "-")
                        .getResultStream())
                .map(address -> ContentType.of(address.type()).href(address.slug()))
                .toList();
    }
}
