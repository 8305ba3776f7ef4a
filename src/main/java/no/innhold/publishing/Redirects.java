package no.innhold.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import no.innhold.content.ContentConfiguration;
import no.innhold.content.ContentType;
import no.innhold.content.Ending;
import no.innhold.content.value.Slug;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Where a text that moved may send its readers: a path of this service, or the municipality's own sites. */
@ApplicationScoped
class Redirects {

    /** A list, item or vocabulary entry of delivery. */
    private static final Pattern PATH = Pattern.compile("/v1/[a-z]+(/[a-z0-9]+(-[a-z0-9]+)*)?(\\?[A-Za-z0-9=&,._-]*)?");

    private final Session session;
    private final List<String> hosts;

    Redirects(Session session, ContentConfiguration configuration) {
        this.session = session;
        this.hosts = configuration.siteHosts();
    }

    /** @throws ProblemException 422 for an address that is missing, not wanted, elsewhere, or the text's own */
    void check(ContentType type, UUID document, UnpublishInput request) {
        String target = request.redirectTo();
        if (request.kind() != Ending.Kind.REDIRECT) {
            if (target != null) {
                throw refused("not-wanted", "redirect.not-wanted");
            }
            return;
        }
        if (target == null) {
            throw refused("required", "redirect.missing");
        }
        URI uri = parse(target).orElseThrow(() -> refused("invalid-value", "redirect.address"));
        boolean path = PATH.matcher(target).matches();
        boolean site = "https".equalsIgnoreCase(uri.getScheme())
                && uri.getHost() != null
                && uri.getUserInfo() == null
                && uri.getPort() == -1
                && uri.toASCIIString().equals(target)
                && hosts.contains(uri.getHost().toLowerCase(Locale.ROOT));
        if (!path && !site) {
            throw refused("invalid-value", "redirect.address");
        }
        if (path && leadsBack(type, document, uri.getPath())) {
            throw refused("circular", "redirect.circular");
        }
    }

    private static Optional<URI> parse(String target) {
        try {
            return Optional.of(new URI(target));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private boolean leadsBack(ContentType type, UUID document, @Nullable String path) {
        String collection = type.href("");
        if (path == null || !path.startsWith(collection)) {
            return false;
        }
        String last = path.substring(collection.length());
        if (Slug.looksLikeId(last)) {
            return UUID.fromString(last).equals(document);
        }
        return session.createSelectionQuery(
                                "select count(*) from SlugHistory h where h.type = :type and h.slug = :slug"
                                        + " and h.documentId = :document",
                                Long.class)
                        .setParameter("type", type.wire())
                        .setParameter("slug", last)
                        .setParameter("document", document)
                        .getSingleResult()
                > 0;
    }

    private static ProblemException refused(String code, String key) {
        return ProblemException.invalidContent("/redirectTo", code, Message.of(key));
    }
}
