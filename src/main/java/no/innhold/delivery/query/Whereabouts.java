package no.innhold.delivery.query;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.innhold.content.ContentType;
import no.innhold.content.Ending;
import no.innhold.delivery.reading.OneOf;
import no.innhold.delivery.reading.Reading;
import no.innhold.platform.problem.ProblemException;
import org.hibernate.Session;

/** What is said of an item that is asked for and not live: moved, gone, or never heard of. */
@ApplicationScoped
public class Whereabouts {

    private final Session session;

    Whereabouts(Session session) {
        this.session = session;
    }

    /** The document that has or publicly had the slug at the instant of the reading. */
    public Optional<UUID> documentOf(ContentType type, String slug, Reading reading) {
        var query = session.createSelectionQuery(
                        "select h.documentId from SlugHistory h where h.type = :type and h.slug = :slug and h.publicFrom <= "
                                + reading.instant(),
                        UUID.class)
                .setParameter("type", type.wire())
                .setParameter("slug", slug);
        reading.bind(query);
        return query.uniqueResultOptional();
    }

    /**
     * Says where a document went that has no live text in the reading's locales.
     *
     * <p>The ending of the first locale in the chain that has one speaks; a text that expired is gone without a word. What
     * was never public in these locales does not exist.
     *
     * @return where it moved to
     * @throws ProblemException 404 or 410
     */
    public URI whereIs(ContentType type, UUID document, Reading reading) {
        Map<String, Ending> endings =
                endings(type, document, reading).stream().collect(toMap(Ending::locale, ending -> ending, (a, b) -> b));
        Set<String> expired = onceLive(type, document, reading);
        for (String locale : reading.chain().locales()) {
            if (endings.containsKey(locale)) {
                return spoken(endings.get(locale));
            }
            if (expired.contains(locale)) {
                throw ProblemException.gone(null, null);
            }
        }
        if (wasErased(type, document)) {
            throw ProblemException.gone(null, null);
        }
        throw ProblemException.notFound();
    }

    private static URI spoken(Ending ending) {
        if (ending.redirectTo() != null) {
            return URI.create(ending.redirectTo());
        }
        throw ProblemException.gone(ending.kind().wire(), ending.explanation());
    }

    private List<Ending> endings(ContentType type, UUID document, Reading reading) {
        var query = session.createSelectionQuery(
                        "select x from Ending x join Document d on d.id = x.documentId and d.type = :type"
                                + " where x.documentId = :document and " + OneOf.hql("x.locale", "chain")
                                + " and x.endedAt <= "
                                + reading.instant()
                                + " and not exists (select 1 from LivePeriod p where p.documentId = x.documentId"
                                + " and p.locale = x.locale and p.liveFrom >= x.endedAt and p.liveFrom <= "
                                + reading.instant() + ") order by x.endedAt",
                        Ending.class)
                .setParameter("type", type.wire())
                .setParameter("document", document);
        OneOf.bind(query, "chain", reading.chain().locales());
        reading.bind(query);
        return query.getResultList();
    }

    private Set<String> onceLive(ContentType type, UUID document, Reading reading) {
        var query = session.createSelectionQuery(
                        "select distinct p.locale from LivePeriod p join Document d on d.id = p.documentId and d.type = :type"
                                + " where p.documentId = :document and " + OneOf.hql("p.locale", "chain")
                                + " and p.liveFrom <= "
                                + reading.instant(),
                        String.class)
                .setParameter("type", type.wire())
                .setParameter("document", document);
        OneOf.bind(query, "chain", reading.chain().locales());
        reading.bind(query);
        return Set.copyOf(query.getResultList());
    }

    private boolean wasErased(ContentType type, UUID document) {
        return session.createSelectionQuery(
                                "select count(*) from Document d where d.id = :document and d.type = :type and d.erasedAt is not null",
                                Long.class)
                        .setParameter("document", document)
                        .setParameter("type", type.wire())
                        .getSingleResult()
                > 0;
    }
}
