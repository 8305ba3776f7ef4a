package no.innhold.preview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import no.innhold.platform.token.SignedToken;
import no.innhold.platform.token.SigningKey;
import no.innhold.publishing.DatabaseTime;

/** Makes links to previews and reads them back. A link cannot be changed, and nothing is kept of it. */
@ApplicationScoped
class PreviewLinks {

    private static final String PATH = "/preview/";
    private static final String PURPOSE = "preview";
    private static final Duration USUAL = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(90);

    private final SigningKey signingKey;
    private final DatabaseTime time;

    PreviewLinks(SigningKey signingKey, DatabaseTime time) {
        this.signingKey = signingKey;
        this.time = time;
    }

    /**
     * The answer with a new link.
     *
     * @throws ProblemException 422 for an expiry in the past or more than 90 days ahead
     */
    Response created(PreviewTarget target, PreviewLinkInput wanted) {
        Instant now = time.now();
        Instant expiry = wanted.expiresAt() == null ? now.plus(USUAL) : wanted.expiresAt();
        if (!expiry.isAfter(now) || expiry.isAfter(now.plus(LONGEST))) {
            throw ProblemException.invalidContent(
                    "/expiresAt", "out-of-range", Message.of("preview.expiry", LONGEST.toDays()));
        }
        PreviewLinkDetail link = new PreviewLinkDetail(PATH + token().write(target.bytes(), expiry), expiry);
        return Response.status(Response.Status.CREATED)
                .entity(link)
                .header(HttpHeaders.LOCATION, link.href())
                .build();
    }

    /** What the token of a link shows; empty for one that was not made here or has expired. */
    @Transactional
    Optional<PreviewTarget> open(String token) {
        return token().open(token, time.now()).map(PreviewTarget::of);
    }

    private SignedToken token() {
        return new SignedToken(signingKey.secret(), PURPOSE);
    }
}
