package no.innhold.platform.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class SignedTokenTest {

    private static final byte[] SECRET = new byte[32];
    private static final SignedToken PREVIEW = new SignedToken(SECRET, "preview");
    private static final Instant EXPIRY = Instant.parse("2026-01-05T11:00:00.123Z");
    private static final Instant BEFORE = EXPIRY.minusMillis(1);
    private static final byte[] PAYLOAD = "01a2074b".getBytes(StandardCharsets.UTF_8);
    private static final String TOKEN = PREVIEW.write(PAYLOAD, EXPIRY);

    @Property
    void what_was_written_is_read(@ForAll @Size(max = 100) byte[] payload) {
        String token = PREVIEW.write(payload, EXPIRY);

        assertThat(token).matches("[A-Za-z0-9_-]{32,}");
        assertThat(PREVIEW.open(token, BEFORE)).hasValue(payload);
    }

    @Example
    void the_format_is_what_links_out_there_have() {
        assertThat(TOKEN).isEqualTo("AAABm43QV_swMWEyMDc0YvR4BFYQ8CxRkLEXInwhfn4");
    }

    @Example
    void it_expires_at_its_instant() {
        assertThat(PREVIEW.open(TOKEN, BEFORE.plusNanos(999_999))).hasValue(PAYLOAD);
        assertThat(PREVIEW.open(TOKEN, EXPIRY)).isEmpty();
        assertThat(PREVIEW.open(TOKEN, Instant.MAX)).isEmpty();
    }

    @Example
    void what_is_finer_than_a_millisecond_is_dropped() {
        String token = PREVIEW.write(PAYLOAD, EXPIRY.plusNanos(999_999));

        assertThat(token).isEqualTo(TOKEN);
    }

    @Example
    void no_changed_bit_is_accepted() {
        byte[] bytes = Base64.getUrlDecoder().decode(TOKEN);
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            assertRefused(Base64.getUrlEncoder().withoutPadding().encodeToString(changed));
        }
    }

    @Example
    void no_other_spelling_is_accepted() {
        // one and two bytes more leave unused bits in the last character
        for (int more = 0; more < 3; more++) {
            String token = PREVIEW.write(new byte[more], EXPIRY);
            for (int i = 0; i < token.length(); i++) {
                for (char other : "AZaz09-_+/= ".toCharArray()) {
                    if (token.charAt(i) != other) {
                        assertRefused(token.substring(0, i) + other + token.substring(i + 1));
                    }
                }
            }
            assertRefused(token + "=");
            assertRefused(token + "==");
            assertRefused(token + "\n");
        }
    }

    @Example
    void no_part_of_one_and_nothing_beside_one_is_accepted() {
        for (int length = 0; length < TOKEN.length(); length++) {
            assertRefused(TOKEN.substring(0, length));
            assertRefused(TOKEN.substring(TOKEN.length() - length));
        }
        assertRefused(TOKEN + "A");
        assertRefused(TOKEN + TOKEN);
    }

    @Example
    void another_purpose_or_key_is_refused() {
        byte[] key = SECRET.clone();
        key[31] = 1;

        assertThat(new SignedToken(SECRET, "Preview").open(TOKEN, BEFORE)).isEmpty();
        assertThat(new SignedToken(SECRET, "").open(TOKEN, BEFORE)).isEmpty();
        assertThat(new SignedToken(key, "preview").open(TOKEN, BEFORE)).isEmpty();
    }

    @Example
    void what_is_sealed_without_purpose_is_no_token_and_no_token_is_that() {
        Seal cursors = new Seal(SECRET);
        byte[] inside = Base64.getUrlDecoder().decode(TOKEN);
        byte[] payload = Arrays.copyOf(inside, inside.length - 16);

        assertThat(PREVIEW.open(cursors.close(payload), BEFORE)).isEmpty();
        assertThat(cursors.open(TOKEN)).isEmpty();
    }

    @Example
    void a_sealed_text_too_short_for_an_expiry_is_no_token() {
        assertRefused(Seal.of(SECRET, "preview").close(new byte[7]));
    }

    private static void assertRefused(String token) {
        assertThat(PREVIEW.open(token, BEFORE)).as(token).isEmpty();
    }
}
