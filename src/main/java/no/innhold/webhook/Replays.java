package no.innhold.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import no.innhold.access.Audit;
import no.innhold.access.Pages;
import no.innhold.content.value.UuidV7;
import no.innhold.events.ChangeTokens;
import no.innhold.events.Standpoint;
import no.innhold.platform.problem.ProblemException;
import no.innhold.platform.time.DatabaseClock;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Looks deliveries up and lets them be sent: a test, one once more, or all since a token. */
@ApplicationScoped
public class Replays {

    private static final String SINCE = "since";

    private final Webhooks webhooks;
    private final WebhookRows rows;
    private final DeliveryRows deliveries;
    private final ChangeTokens tokens;
    private final RetryClock retryClock;
    private final DatabaseClock clock;
    private final Pages pages;
    private final Session session;
    private final ObjectMapper json;
    private final Audit audit;

    Replays(
            Webhooks webhooks,
            WebhookRows rows,
            DeliveryRows deliveries,
            ChangeTokens tokens,
            RetryClock retryClock,
            DatabaseClock clock,
            Pages pages,
            Session session,
            ObjectMapper json,
            Audit audit) {
        this.webhooks = webhooks;
        this.rows = rows;
        this.deliveries = deliveries;
        this.tokens = tokens;
        this.retryClock = retryClock;
        this.clock = clock;
        this.pages = pages;
        this.session = session;
        this.json = json;
        this.audit = audit;
    }

    /** @throws ProblemException 404, 400 for a parameter that is not as documented */
    @Transactional
    public Response page(UUID webhook, UriInfo uri) {
        webhooks.one(webhook);
        return pages.page(of(webhook), uri);
    }

    /**
     * Lets a test be sent, whatever the state of the webhook.
     *
     * @throws ProblemException 404
     */
    @Transactional
    public DeliveryDetail test(UUID webhook, String actor) {
        webhooks.lock(webhook);
        UUID id = UuidV7.next(clock);
        deliveries.addTest(id, webhook, retryClock.now());
        audit.done(actor, "test-webhook", null, null, webhook.toString());
        return of(webhook).one(id);
    }

    /**
     * Lets one delivery be sent once more, from the first attempt on.
     *
     * @throws ProblemException 404
     */
    @Transactional
    public DeliveryDetail one(UUID webhook, UUID delivery, String actor) {
        webhooks.lock(webhook);
        if (!deliveries.again(delivery, webhook, retryClock.now())) {
            throw ProblemException.notFound();
        }
        audit.done(actor, "replay-webhook", null, null, webhook.toString());
        return of(webhook).one(delivery);
    }

    /**
     * Lets all be sent once more that the webhook tells of.
     *
     * @param since a token of the log; null for all since the webhook was made
     * @throws ProblemException 404, 400 or 410 for a token that is none or has expired
     */
    @Transactional
    public WebhookDetail since(UUID webhook, @Nullable String since, String actor) {
        WebhookDetail locked = webhooks.lock(webhook);
        rows.replay(webhook, since == null ? rows.before(locked.createdAt()) : sequence(since));
        audit.done(actor, "replay-webhook", null, null, webhook.toString());
        return webhooks.one(webhook);
    }

    private long sequence(String token) {
        try {
            Standpoint standpoint = tokens.read(SINCE, token);
            if (tokens.isExpired(standpoint)) {
                throw ChangeTokens.expired(SINCE);
            }
            return standpoint.sequence();
        } catch (ProblemException e) {
            // there it is a parameter, here a member of the body
            throw e.mapErrors(error -> error.at("/" + SINCE));
        }
    }

    private Deliveries of(UUID webhook) {
        return new Deliveries(session, json, webhook);
    }
}
