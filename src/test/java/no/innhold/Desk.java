package no.innhold;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Writes as an editor's program would, with a key of a role. */
public final class Desk {

    // a type is sent as the test says, without a charset that nobody asked for
    private static final RestAssuredConfig AS_SENT = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .defaultContentCharset("UTF-8")
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("application/merge-patch+json", ContentType.TEXT));

    private final String authorization;

    private Desk(String authorization) {
        this.authorization = authorization;
    }

    public static Desk of(String role) {
        return new Desk(Keys.bearer(role));
    }

    /** @param headers names and values by turns */
    public RequestSpecification request(String... headers) {
        RequestSpecification request = given().config(AS_SENT)
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .header("Authorization", authorization);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    public Response get(String target, String... headers) {
        return request(headers).get(target);
    }

    public Response post(String target, String json, String... headers) {
        return request(headers).contentType(ContentType.JSON).body(json).post(target);
    }

    /** Without a body. */
    public Response act(String target, String... headers) {
        return request(headers).post(target);
    }

    public Response put(String target, String json, String... headers) {
        return request(headers).contentType(ContentType.JSON).body(json).put(target);
    }

    public Response patch(String target, String json, String... headers) {
        return request(headers)
                .contentType("application/merge-patch+json")
                .body(json)
                .patch(target);
    }

    public Response delete(String target, String... headers) {
        return request(headers).delete(target);
    }
}
