package no.innhold.publishing.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.innhold.content.LocaleChain;
import no.innhold.content.Locales;
import no.innhold.content.Names;
import no.innhold.content.VocabularyEntry;
import no.innhold.listing.Cursor;
import no.innhold.platform.problem.ProblemException;
import no.innhold.publishing.EntryForm;
import org.jspecify.annotations.Nullable;

/** Reads entries as editors see them. */
@ApplicationScoped
public class ReadEntries {

    private final Entries entries;
    private final EntryQuery query;
    private final EntryConflicts contents;
    private final LocaleChain first;

    ReadEntries(Entries entries, EntryQuery query, EntryConflicts contents, Locales locales) {
        this.entries = entries;
        this.query = query;
        this.contents = contents;
        this.first = new LocaleChain(List.of(locales.defaultLocale()));
    }

    /** @throws ProblemException 404 */
    @Transactional
    public EntryDetail one(EntryForm<?> form, String slug) {
        VocabularyEntry entry = entries.find(form.vocabulary(), slug).orElseThrow(ProblemException::notFound);
        return details(form, List.of(entry)).get(0);
    }

    /**
     * The slug that an entry has now.
     *
     * @throws ProblemException 404 if no entry has or had this one
     */
    @Transactional
    public String presentSlug(EntryForm<?> form, String slug) {
        return entries.presentSlug(form.vocabulary(), slug);
    }

    /**
     * Up to {@code limit} entries by name.
     *
     * @param part of a name or the slug, absent for any
     */
    @Transactional
    public List<EntryDetail> page(EntryForm<?> form, @Nullable String part, @Nullable Cursor cursor, int limit) {
        return details(form, query.page(form.vocabulary(), part, cursor, limit));
    }

    @Transactional
    public long count(EntryForm<?> form, @Nullable String part) {
        return query.count(form.vocabulary(), part);
    }

    /** The place of an entry in the list. */
    public static List<String> position(EntryDetail entry) {
        return List.of(entry.name(), entry.id().toString());
    }

    private List<EntryDetail> details(EntryForm<?> form, List<VocabularyEntry> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = found.stream().map(VocabularyEntry::id).toList();
        Map<UUID, EntryUses> uses = query.uses(ids);
        Map<UUID, List<String>> former = query.formerSlugs(ids);
        return found.stream()
                .map(entry -> new EntryDetail(
                        entry.id(),
                        entry.slug(),
                        Names.in(first, entry.names()),
                        entry.version(),
                        contents.content(form, entry),
                        uses.getOrDefault(entry.id(), EntryUses.NONE),
                        former.getOrDefault(entry.id(), List.of())))
                .toList();
    }
}
