package no.innhold.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import no.innhold.access.Caller;
import no.innhold.content.Document;
import no.innhold.content.Edition;
import no.innhold.content.Locales;
import no.innhold.platform.problem.FieldError;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Finds and locks the editions that a request names to be published together. */
@ApplicationScoped
public class Batches {

    private final Session session;
    private final ContentForms forms;
    private final StoredContent stored;
    private final Locales locales;
    private final Caller caller;

    Batches(Session session, ContentForms forms, StoredContent stored, Locales locales, Caller caller) {
        this.session = session;
        this.forms = forms;
        this.stored = stored;
        this.locales = locales;
        this.caller = caller;
    }

    /** @throws ProblemException 422 for an item that does not exist or is named twice, 403 for one out of reach */
    public Batch lock(List<BatchItem> items) {
        Map<UUID, Document> documents =
                lockDocuments(items.stream().map(BatchItem::id).toList());
        List<Batch.Member> members = new ArrayList<>();
        List<FieldError> unknown = new ArrayList<>();
        List<FieldError> conflicts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            BatchItem item = items.get(i);
            String locale = item.locale() == null ? locales.defaultLocale() : item.locale();
            String pointer = "/items/" + i;
            Document document = documents.get(item.id());
            Optional<? extends Edition> newest = newest(document, locale);
            if (document == null || newest.isEmpty()) {
                unknown.add(error(pointer, "no-such-text", "batch.no-such-text"));
            } else if (!seen.add(item.id() + locale)) {
                unknown.add(error(pointer, "repeated", "batch.repeated"));
            } else {
                caller.mustReach(document.type().collection());
                conflict(item, document, newest.get(), pointer).ifPresent(conflicts::add);
                members.add(new Batch.Member(i, forms.of(document.type()), document, newest.get()));
            }
        }
        if (!unknown.isEmpty()) {
            throw ProblemException.invalidContent(unknown);
        }
        return new Batch(List.copyOf(members), List.copyOf(conflicts));
    }

    /** Those that exist and were not erased. */
    public Map<UUID, Document> lockDocuments(Collection<UUID> ids) {
        Map<UUID, Document> documents = new HashMap<>();
        // in one order everywhere, so that two batches cannot wait for each other
        for (UUID id : new TreeSet<>(ids)) {
            Document document = session.find(Document.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (document != null && !document.isErased()) {
                documents.put(id, document);
            }
        }
        return documents;
    }

    private Optional<? extends Edition> newest(@Nullable Document document, String locale) {
        return document == null ? Optional.empty() : stored.newest(forms.of(document.type()), document.id(), locale);
    }

    private static Optional<FieldError> conflict(BatchItem item, Document document, Edition newest, String pointer) {
        if (document.isTrashed()) {
            return Optional.of(error(pointer, "trashed", "document.trashed"));
        }
        boolean stale =
                item.edition() != null && item.edition() != newest.head().number();
        return stale
                ? Optional.of(error(pointer + "/edition", "not-newest", "batch.not-newest")
                        .with("current", newest.head().number()))
                : Optional.empty();
    }

    private static FieldError error(String pointer, String code, String key) {
        return FieldError.pointer(pointer, code, Message.of(key));
    }
}
