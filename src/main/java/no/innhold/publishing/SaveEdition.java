package no.innhold.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.innhold.content.Document;
import no.innhold.content.Edition;
import no.innhold.content.EditionHead;
import no.innhold.content.value.Slug;
import no.innhold.content.value.UuidV7;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import no.innhold.platform.time.DatabaseClock;
import no.innhold.publishing.finding.Findings;
import no.innhold.publishing.finding.IdentityNumbers;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Saves what an editor wrote as a new edition. */
@ApplicationScoped
public class SaveEdition {

    /**
     * The saves there are so far: the highest revision, the slug it has, and the highest number in one locale.
     */
    private record Latest(
            int revision, @Nullable String slug, @Nullable Integer number) {

        static final Latest NONE = new Latest(0, null, null);

        int nextNumber() {
            return number == null ? 1 : number + 1;
        }
    }

    private final Session session;
    private final Documents documents;
    private final Validator validator;
    private final StatedIdentities identities;
    private final ReferenceResolver references;
    private final Slugs slugs;
    private final Findings findings;
    private final DatabaseTime time;
    private final DatabaseClock clock;

    SaveEdition(
            Session session,
            Documents documents,
            Validator validator,
            StatedIdentities identities,
            ReferenceResolver references,
            Slugs slugs,
            Findings findings,
            DatabaseTime time,
            DatabaseClock clock) {
        this.session = session;
        this.documents = documents;
        this.validator = validator;
        this.identities = identities;
        this.references = references;
        this.slugs = slugs;
        this.findings = findings;
        this.time = time;
        this.clock = clock;
    }

    /**
     * Makes a document with its first edition.
     *
     * @throws ProblemException 422 for content that breaks a rule, 409 for a slug that is taken
     */
    @Transactional
    public <I extends ContentInput> Edition create(ContentForm<I> form, String locale, I input, String actor) {
        validate(input);
        Document document = new Document(UuidV7.next(clock), form.type(), time.now(), actor);
        session.persist(document);
        session.flush();
        return write(form, document, locale, input, actor, Latest.NONE, null);
    }

    /**
     * Adds an edition to a document, in a locale it may not have had before.
     *
     * @throws ProblemException 422 for content that breaks a rule, 409 for a slug that is taken, 404 if there is no such
     *     document of the form's type
     */
    @Transactional
    public <I extends ContentInput> Edition save(
            ContentForm<I> form, UUID documentId, String locale, I input, String actor) {
        return add(form, documents.lock(form.type(), documentId), locale, input, actor, null);
    }

    /** As {@link #save}, to a document that the caller has locked. */
    <I extends ContentInput> Edition add(
            ContentForm<I> form,
            Document document,
            String locale,
            I input,
            String actor,
            @Nullable Integer restoredFrom) {
        validate(input);
        return write(form, document, locale, input, actor, latest(document, locale), restoredFrom);
    }

    private <I extends ContentInput> Edition write(
            ContentForm<I> form,
            Document document,
            String locale,
            I input,
            String actor,
            Latest latest,
            @Nullable Integer restoredFrom) {
        identities.check(form, document, locale, input);
        List<ReferenceResolver.Target> targets = references.resolve(form.references(input));
        String slug = slugs.reserve(document, input.slug(), latest.slug(), input.title());
        Instant now = time.now();
        EditionHead head = new EditionHead(
                UuidV7.next(clock),
                document.id(),
                locale,
                latest.nextNumber(),
                latest.revision() + 1,
                slug,
                now,
                actor,
                restoredFrom);
        Edition edition = form.edition(head, input);
        session.persist(edition);
        targets.forEach(target -> session.persist(target.rowOf(edition)));
        session.flush();
        return edition;
    }

    private void validate(ContentInput input) {
        var violations = validator.validate(input);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        if (!Titles.isReadable(input.title())) {
            throw ProblemException.invalidContent("/title", "invisible", Message.of("title.invisible"));
        }
        String slug = input.slug();
        if (slug != null && Slug.looksLikeId(slug)) {
            throw ProblemException.invalidContent("/slug", "looks-like-id", Message.of("slug.looks-like-id"));
        }
        IdentityNumbers.refuse("/slug", slug);
        // the answer to a save tells them
        findings.expect(input);
    }

    private Latest latest(Document document, String locale) {
        return session.createSelectionQuery(
                        "select e.revision, e.slug, (select max(x.number) from Edition x"
                                + " where x.documentId = :document and x.locale = :locale)"
                                + " from Edition e where e.documentId = :document order by e.revision desc",
                        Latest.class)
                .setParameter("document", document.id())
                .setParameter("locale", locale)
                .setMaxResults(1)
                .getSingleResult();
    }
}
