package no.innhold.webhook;

import jakarta.inject.Singleton;
import java.util.UUID;
import no.innhold.platform.token.SecretBox;
import no.innhold.platform.token.SigningKey;

/** Hides secrets for the table, and reads them again when something is to be signed. */
@Singleton
class WebhookSecrets {

    private static final String PURPOSE = "webhook";

    private final SigningKey signingKey;

    WebhookSecrets(SigningKey signingKey) {
        this.signingKey = signingKey;
    }

    byte[] close(WebhookSecret secret, UUID webhook) {
        return box().close(secret.key(), webhook.toString());
    }

    WebhookSecret open(byte[] closed, UUID webhook) {
        return new WebhookSecret(box().open(closed, webhook.toString()));
    }

    /** The key is not there before the service has started. */
    private SecretBox box() {
        return new SecretBox(signingKey.secret(), PURPOSE);
    }
}
