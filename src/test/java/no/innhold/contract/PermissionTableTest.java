package no.innhold.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.innhold.Keys;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may do what: every operation is called with every kind of credentials, and answers as the table says. */
@QuarkusTest
@Tag("once")
class PermissionTableTest {

    private static final Path TABLE = Path.of("src", "docs", "permissions.md");
    private static final List<String> CREDENTIALS =
            List.of("none", "expired", "revoked", "reader", "author", "publisher", "admin");
    private static final String ALLOWED = "allowed";

    /** What an operation is called with does no harm: nothing has this id, and an empty object is no valid body. */
    private static final Map<String, String> HARMLESS = Map.of(
            "id", "0198c0de-0000-7000-8000-00000000dead",
            "slug", "finnes-ikke",
            "slugOrId", "finnes-ikke",
            "n", "1",
            "delivery", "0198c0de-0000-8000-8000-00000000dead",
            "token", "finnes-ikke");

    /** A merge patch goes without a charset. */
    private static final RestAssuredConfig AS_SENT = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("application/merge-patch+json", ContentType.TEXT));

    /** One operation as it is called. */
    private record Call(DocumentedOperation operation, String query) {

        String row() {
            return operation.method() + " " + operation.template() + query + " " + operation.id();
        }
    }

    @Test
    void every_operation_lets_in_whom_the_table_says() throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        calls().forEach(call -> found.put(
                call.row(),
                CREDENTIALS.stream()
                        .map(credential -> verdict(call, credential))
                        .toList()));

        assertThat(found).isEqualTo(table());
    }

    private static Stream<Call> calls() {
        Stream<Call> ofEditors = Contract.ofEditors().operations().stream().map(o -> new Call(o, ""));
        Stream<Call> asOf = Contract.served().operations().stream()
                .filter(operation -> operation.takes("asOf"))
                .map(operation -> new Call(operation, "?asOf="));
        return Stream.concat(ofEditors, asOf);
    }

    private static Map<String, List<String>> table() throws IOException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String line : Files.readAllLines(TABLE)) {
            List<String> cells =
                    Stream.of(line.split("\\|")).map(String::strip).skip(1).toList();
            if (line.startsWith("| `")) {
                String row = cells.get(0).replace("`", "") + " " + cells.get(1).replace("`", "");
                assertThat(rows.put(row, new ArrayList<>(cells.subList(2, cells.size()))))
                        .as(row)
                        .isNull();
            }
        }
        return rows;
    }

    private static String verdict(Call call, String credential) {
        RequestSpecification request =
                given().config(AS_SENT).urlEncodingEnabled(false).redirects().follow(false);
        switch (credential) {
            case "none" -> {}
            case "expired" -> request.header("Authorization", Keys.expired());
            case "revoked" -> request.header("Authorization", Keys.revoked());
            default -> request.header("Authorization", Keys.bearer(credential));
        }
        JsonNode bodies = call.operation().node().at("/requestBody/content");
        if (!bodies.isMissingNode()) {
            request.contentType(bodies.fieldNames().next()).body("{}");
        }
        String query = call.query().isEmpty() ? "" : call.query() + "2026-06-01T00:00:00Z";
        int status = request.request(call.operation().method(), address(call) + query)
                .statusCode();
        return status == 401 || status == 403 ? Integer.toString(status) : ALLOWED;
    }

    private static String address(Call call) {
        String address = call.operation().template();
        for (Map.Entry<String, String> harmless : HARMLESS.entrySet()) {
            address = address.replace("{" + harmless.getKey() + "}", harmless.getValue());
        }
        return address.replaceFirst("(/api-keys/)[^/]+", "$1finnesikke");
    }
}
