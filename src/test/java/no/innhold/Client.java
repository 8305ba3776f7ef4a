package no.innhold;

import static io.restassured.RestAssured.given;

import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;

/** Asks the running service as a client would; every target is sent exactly as written. */
public final class Client {

    // what is said of encodings and media types must be what the test says
    private static final RestAssuredConfig AS_SENT = RestAssuredConfig.config()
            .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders())
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private Client() {}

    /** @param headers names and values by turns */
    public static Response get(String target, String... headers) {
        return request(headers).get(target);
    }

    /** @param headers names and values by turns */
    public static RequestSpecification request(String... headers) {
        RequestSpecification request =
                given().config(AS_SENT).urlEncodingEnabled(false).redirects().follow(false);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    /** The JSON of an answer that must be 200. */
    public static JsonPath json(String target, String... headers) {
        return get(target, headers).then().statusCode(200).extract().jsonPath();
    }

    /** The slugs of a list in its order. */
    public static List<String> slugs(String target, String... headers) {
        return json(target, headers).getList("items.slug");
    }

    /** Status, type and first error of a problem: {@code "400 invalid-parameter limit out-of-range"}. */
    public static String problem(String target, String... headers) {
        Response answer = get(target, headers);
        if (!"application/problem+json".equals(answer.contentType())) {
            return answer.statusCode() + " " + answer.contentType();
        }
        JsonPath problem = answer.jsonPath();
        String type = problem.getString("type").replace("/problems/", "");
        String error = problem.getString("errors[0].parameter") == null
                ? ""
                : " " + problem.getString("errors[0].parameter") + " " + problem.getString("errors[0].code");
        return answer.statusCode() + " " + type + error;
    }
}
