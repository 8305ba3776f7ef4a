package no.innhold.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.innhold.Client;
import no.innhold.Editor;
import no.innhold.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People with accounts elsewhere, against a provider with real keys and real signatures. */
@QuarkusTest
@TestProfile(OidcTest.WithIssuer.class)
class OidcTest {

    public static class WithIssuer implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(LocalIssuer.class));
        }
    }

    private static final String TEST_ONLY = "/manage/v1/pages/test-only/";

    @Inject
    Editor editor;

    @ParameterizedTest
    @CsvSource({
        "reader, 200, 403, 403",
        "author, 200, 403, 403",
        "publisher, 200, 200, 403",
        "admin, 200, 200, 200",
        "redaksjon, 200, 200, 403",
        "Innhold redaktører, 200, 200, 403"
    })
    void a_token_gives_its_role_and_those_it_contains(String role, int reader, int publisher, int admin) {
        String token = token(role).signed();
        get("reader", token).then().statusCode(reader).body("caller", equalTo("user:kari"));
        get("publisher", token).then().statusCode(publisher);
        get("admin", token).then().statusCode(admin);
    }

    @Test
    void keys_work_beside_tokens() {
        Client.get(TEST_ONLY + "admin", "Authorization", Keys.bearer("admin"))
                .then()
                .statusCode(200);
        Client.get(TEST_ONLY + "admin").then().statusCode(401).header("WWW-Authenticate", "Bearer");
    }

    @Test
    void roles_that_nobody_knows_give_nothing() {
        get("reader", token("root", "ADMIN", "user:admin").signed()).then().statusCode(403);
        get("reader", token().signed()).then().statusCode(403);
        get(
                        "reader",
                        token().claim("realm", null)
                                .claim("groups", List.of("admin"))
                                .signed())
                .then()
                .statusCode(403);
        get("reader", token().claim("realm", Map.of("roles", "admin")).signed())
                .then()
                .statusCode(200);
    }

    @Test
    void a_token_for_others_is_refused() {
        refused(token("admin").claim("aud", "another-service").signed());
        refused(token("admin").claim("aud", null).signed());
        refused(token("admin").claim("iss", "http://localhost:1").signed());
        refused(token("admin").claim("iss", null).signed());
    }

    @Test
    void a_token_has_its_time() {
        long now = editor.now().getEpochSecond();
        refused(token("admin").claim("exp", now - 60).signed());
        refused(token("admin").claim("exp", null).signed());
        refused(token("admin").claim("nbf", now + 600).signed());
    }

    @Test
    void only_the_signature_of_the_provider_counts() {
        refused(token("admin").header("alg", "none").unsigned() + ".");
        refused(token("admin").header("alg", "None").unsigned() + ".");
        refused(token("admin").unsigned() + ".");
        refused(token("admin").signedWithPublicKey());
        refused(token("admin").header("kid", "two").signed());
        String[] reader = token("reader").signed().split("\\.");
        String[] admin = token("admin").unsigned().split("\\.");
        refused(reader[0] + "." + admin[1] + "." + reader[2]);
        refused(reader[0] + "." + reader[1] + ".");
        refused(reader[0] + "." + reader[1]);
        refused("opaque");
    }

    @Test
    void a_name_is_one_line_that_can_be_read() {
        refused(token("admin").claim("preferred_username", "kari\nkey:admin").signed());
        refused(token("admin").claim("preferred_username", "x".repeat(201)).signed());
        get("reader", token("admin").claim("preferred_username", "key:admin").signed())
                .then()
                .statusCode(200)
                .body("caller", equalTo("user:key:admin"));
    }

    @Test
    void what_is_public_takes_no_notice_of_tokens() {
        assertThat(Client.get("/v1/news", "Authorization", "Bearer a.b.c").statusCode())
                .isEqualTo(200);
    }

    private SignedToken token(String... roles) {
        Instant now = editor.now();
        return new SignedToken(now, roles);
    }

    private static Response get(String path, String token) {
        return Client.get(TEST_ONLY + path, "Authorization", "Bearer " + token);
    }

    private static void refused(String token) {
        get("reader", token)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .body("type", equalTo("/problems/unauthorized"));
    }
}
