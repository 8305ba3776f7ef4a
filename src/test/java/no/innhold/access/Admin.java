package no.innhold.access;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import no.innhold.Client;
import no.innhold.Keys;

/** Asks as an administrator. */
final class Admin {

    static final String KEYS = "/manage/v1/api-keys";

    private Admin() {}

    static RequestSpecification request() {
        return Client.request("Authorization", Keys.bearer("admin"));
    }

    static Response post(String target, String json) {
        return request()
                .header("Content-Type", "application/json")
                .body(json.getBytes(StandardCharsets.UTF_8))
                .post(target);
    }

    /** Status of a request that any reader may make. */
    static int use(String token) {
        return Client.get("/manage/v1/pages/test-only/reader", "Authorization", "Bearer " + token)
                .statusCode();
    }
}
