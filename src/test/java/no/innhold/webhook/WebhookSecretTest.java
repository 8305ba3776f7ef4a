package no.innhold.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.innhold.platform.token.SecretBox;
import org.junit.jupiter.api.Test;

class WebhookSecretTest {

    private static final byte[] BODY = "{\"title\":\"Pårørende\"}".getBytes(StandardCharsets.UTF_8);

    /** The example of the specification. */
    @Test
    void signatures_are_those_of_the_standard() {
        WebhookSecret secret = new WebhookSecret(Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
        byte[] body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
        assertThat(WebhookSecret.sign(
                        List.of(secret), "msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1_614_265_330), body))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void the_library_of_the_standard_accepts_either_of_two_secrets_and_no_other() throws Exception {
        WebhookSecret present = WebhookSecret.make();
        WebhookSecret previous = WebhookSecret.make();
        assertThat(present.text()).matches("whsec_[A-Za-z0-9+/]{43}=");
        Instant now = Clock.systemUTC().instant();
        String signature = WebhookSecret.sign(List.of(present, previous), "id", now, BODY);
        assertThat(signature).matches("v1,[A-Za-z0-9+/]{43}= v1,[A-Za-z0-9+/]{43}=");
        HttpHeaders headers = HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of("id"),
                        "webhook-timestamp", List.of(Long.toString(now.getEpochSecond())),
                        "webhook-signature", List.of(signature)),
                (name, value) -> true);
        String body = new String(BODY, StandardCharsets.UTF_8);
        new Webhook(present.text()).verify(body, headers);
        new Webhook(previous.text()).verify(body, headers);
        assertThatThrownBy(() -> new Webhook(WebhookSecret.make().text()).verify(body, headers))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> new Webhook(present.text()).verify(body + " ", headers))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void a_secret_is_in_no_log_line() {
        assertThat(WebhookSecret.make()).hasToString("whsec_…");
    }

    @Test
    void a_hidden_secret_opens_for_its_owner_only() {
        byte[] key = new byte[32];
        byte[] plain = {1, 2, 3};
        SecretBox box = new SecretBox(key, "webhook");
        byte[] closed = box.close(plain, "one");
        assertThat(box.open(closed, "one")).isEqualTo(plain);
        assertThat(box.close(plain, "one")).isNotEqualTo(closed);
        assertThatThrownBy(() -> box.open(closed, "two")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new SecretBox(key, "other").open(closed, "one"))
                .isInstanceOf(IllegalStateException.class);
        closed[closed.length - 1] ^= 1;
        assertThatThrownBy(() -> box.open(closed, "one")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_same_change_has_the_same_id_for_the_same_webhook() {
        UUID webhook = UUID.fromString("0198c0de-0000-7000-8000-000000000001");
        assertThat(DeliveryId.of(webhook, 1)).isEqualTo(DeliveryId.of(webhook, 1));
        assertThat(DeliveryId.of(webhook, 1)).isNotEqualTo(DeliveryId.of(webhook, 2));
        assertThat(DeliveryId.of(webhook, 1).version()).isEqualTo(8);
        assertThat(DeliveryId.of(UUID.randomUUID(), 1)).isNotEqualTo(DeliveryId.of(webhook, 1));
    }
}
