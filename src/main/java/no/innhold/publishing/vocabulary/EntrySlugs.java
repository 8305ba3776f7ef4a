package no.innhold.publishing.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.innhold.content.Locales;
import no.innhold.content.Vocabulary;
import no.innhold.content.VocabularyEntry;
import no.innhold.content.value.Slug;
import no.innhold.platform.problem.FieldError;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import no.innhold.platform.problem.ProblemType;
import no.innhold.publishing.EntryInput;
import no.innhold.publishing.finding.IdentityNumbers;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The slugs of entries, present and former; the caller holds the lock of {@link Entries}. */
@ApplicationScoped
public class EntrySlugs {

    private final Session session;
    private final Entries entries;
    private final Locales locales;

    EntrySlugs(Session session, Entries entries, Locales locales) {
        this.session = session;
        this.entries = entries;
        this.locales = locales;
    }

    /**
     * The slug of a new entry: the one sent, else one made of its name in the first configured locale that it has.
     *
     * @throws ProblemException 409 if the slug sent belongs to another entry, 422 if it looks like an id
     */
    public String choose(Vocabulary vocabulary, EntryInput input) {
        if (input.slug() != null) {
            refuseTaken(vocabulary, input.slug(), null);
            return input.slug();
        }
        String slug = derived(input).orElse(vocabulary.wire());
        String candidate = slug;
        for (int number = 2; entries.holder(vocabulary, candidate).isPresent(); number++) {
            candidate = Slug.numbered(slug, number);
        }
        return candidate;
    }

    /**
     * Gives an entry another slug; the one it had leads to it from now on.
     *
     * @throws ProblemException 409 if the slug belongs to another entry
     */
    public void move(Vocabulary vocabulary, VocabularyEntry entry, String slug) {
        refuseTaken(vocabulary, slug, entry.id());
        session.createNativeMutationQuery(
                        "delete from vocabulary_slug_history where vocabulary = :vocabulary and slug = :slug")
                .setParameter("vocabulary", vocabulary.wire())
                .setParameter("slug", slug)
                .executeUpdate();
        redirect(vocabulary, entry.slug(), entry.id());
    }

    /** From now on the slug, which no entry has any more, leads to this one. */
    void redirect(Vocabulary vocabulary, String slug, UUID entry) {
        session.createNativeMutationQuery(
                        "insert into vocabulary_slug_history (vocabulary, slug, entry_id) values (:vocabulary, :slug, :entry)")
                .setParameter("vocabulary", vocabulary.wire())
                .setParameter("slug", slug)
                .setParameter("entry", entry)
                .executeUpdate();
    }

    /** @param owner the entry that may have it */
    public void refuseTaken(Vocabulary vocabulary, String slug, @Nullable UUID owner) {
        if (entries.holder(vocabulary, slug).filter(id -> !id.equals(owner)).isPresent()) {
            throw ProblemException.of(ProblemType.CONFLICT, Message.of("slug.taken", slug))
                    .withError(FieldError.pointer("/slug", "taken", Message.of("slug.taken", slug)));
        }
    }

    private Optional<String> derived(EntryInput input) {
        Stream<String> names = Stream.concat(
                locales.configured().stream().filter(input.name()::containsKey), input.name().keySet().stream());
        return names.map(input.name()::get)
                .flatMap(name -> Slug.of(name).stream())
                .filter(slug -> !Slug.looksLikeId(slug) && !IdentityNumbers.isIn(slug))
                .findFirst();
    }
}
