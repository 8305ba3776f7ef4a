package no.innhold.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import no.innhold.access.Audit;
import no.innhold.content.value.UuidV7;
import no.innhold.events.EventLog;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import no.innhold.platform.time.DatabaseClock;

/** Makes webhooks, changes them and takes them away. */
@ApplicationScoped
public class Webhooks {

    /** So few that all their receivers may be dead at once and none waits for another. */
    static final int MOST = 100;

    private static final Duration GRACE = Duration.ofHours(24);

    private final WebhookRows rows;
    private final WebhookRules rules;
    private final WebhookSecrets secrets;
    private final EventLog log;
    private final DatabaseClock clock;
    private final Audit audit;

    Webhooks(
            WebhookRows rows,
            WebhookRules rules,
            WebhookSecrets secrets,
            EventLog log,
            DatabaseClock clock,
            Audit audit) {
        this.rows = rows;
        this.rules = rules;
        this.secrets = secrets;
        this.log = log;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Makes a webhook that tells of what happens from now on. Nobody can tell its secret a second time.
     *
     * @throws ProblemException 409 if there are {@value #MOST}, 422 with a pointer to what will not do
     */
    @Transactional
    public IssuedWebhook create(WebhookInput input, String actor) {
        rules.check(input);
        if (rows.countForOneMore() >= MOST) {
            throw ProblemException.conflict(Message.of("webhook.too-many", MOST));
        }
        Instant now = rows.now();
        WebhookDetail webhook = new WebhookDetail(
                UuidV7.next(clock),
                input.url(),
                input.types(),
                input.kinds(),
                input.description(),
                WebhookState.ACTIVE,
                now,
                now,
                actor,
                null);
        WebhookSecret secret = WebhookSecret.make();
        rows.add(webhook, secrets.close(secret, webhook.id()), log.last());
        done(actor, "create-webhook", webhook.id());
        return IssuedWebhook.of(webhook, secret.text());
    }

    /** @throws ProblemException 404 */
    @Transactional
    public WebhookDetail one(UUID id) {
        return rows.find(id).orElseThrow(ProblemException::notFound);
    }

    /**
     * Changes where and of what it tells; deliveries that wait go to the new address.
     *
     * @throws ProblemException 404, 422 with a pointer to what will not do
     */
    @Transactional
    public WebhookDetail change(UUID id, WebhookInput input, String actor) {
        lock(id);
        rules.check(input);
        rows.change(id, input);
        done(actor, "change-webhook", id);
        return one(id);
    }

    /**
     * Gives it a new secret. For 24 hours the one before signs as well; an older one ends at once.
     *
     * @throws ProblemException 404
     */
    @Transactional
    public IssuedWebhook rotate(UUID id, String actor) {
        lock(id);
        WebhookSecret secret = WebhookSecret.make();
        rows.rotate(id, secrets.close(secret, id), rows.now().plus(GRACE));
        done(actor, "rotate-webhook", id);
        return IssuedWebhook.of(one(id), secret.text());
    }

    /**
     * Holds its deliveries back; nothing is lost meanwhile but what the log forgets.
     *
     * @throws ProblemException 404
     */
    @Transactional
    public WebhookDetail pause(UUID id, String actor) {
        return move(id, WebhookState.PAUSED, "pause-webhook", actor);
    }

    /**
     * Goes on where it was paused or disabled.
     *
     * @throws ProblemException 404
     */
    @Transactional
    public WebhookDetail resume(UUID id, String actor) {
        return move(id, WebhookState.ACTIVE, "resume-webhook", actor);
    }

    private WebhookDetail move(UUID id, WebhookState state, String action, String actor) {
        lock(id);
        if (rows.move(id, state, rows.now())) {
            done(actor, action, id);
        }
        return one(id);
    }

    /**
     * Takes it away with its deliveries.
     *
     * @throws ProblemException 404
     */
    @Transactional
    public void delete(UUID id, String actor) {
        lock(id);
        rows.delete(id);
        done(actor, "delete-webhook", id);
    }

    WebhookDetail lock(UUID id) {
        return rows.lock(id).orElseThrow(ProblemException::notFound);
    }

    private void done(String actor, String action, UUID webhook) {
        audit.done(actor, action, null, null, webhook.toString());
    }
}
