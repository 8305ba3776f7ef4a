package no.innhold.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import no.innhold.search.IndexReady;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The examples of the contract are answers to the sample content, but for what differs from database to database. */
@QuarkusTest
class ExamplesTest {

    private static final String REGENERATE = "mvn test -Dtest=ExamplesTest -Dopenapi.update=true";
    private static final Path FILES = Path.of("src", "main", "resources", "no", "innhold", "contract", "examples");
    private static final JsonMapper INDENTED =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern CURSOR = Pattern.compile("cursor=[A-Za-z0-9._-]+");

    private Contract contract;

    @BeforeEach
    void read() {
        IndexReady.await();
        contract = Contract.served();
    }

    @Test
    void examples_of_answers_are_answers() throws IOException {
        for (DocumentedOperation operation : contract.operations()) {
            String answer = INDENTED.writeValueAsString(answer(operation)) + "\n";
            Path file = FILES.resolve(operation.id() + ".json");
            if (Boolean.getBoolean("openapi.update")) {
                Files.createDirectories(FILES);
                Files.writeString(file, answer);
            }

            assertThat(Files.readString(file))
                    .withFailMessage(
                            "%s is not what the service answers. If it was to change, write it anew with%n  %s%n"
                                    + "and after that the contract.",
                            file, REGENERATE)
                    .isEqualTo(answer);
        }
    }

    @Test
    void examples_keep_the_contract() {
        assertThat(contract.operations()).allSatisfy(operation -> {
            String media = operation.pointer() + "/responses/200/content/application~1json";
            assertThat(contract.violations(media + "/schema", contract.at(media + "/example")))
                    .as(operation.id())
                    .isEmpty();
        });
    }

    @Test
    void examples_of_problems_keep_the_contract() {
        assertThat(contract.at("/components/responses")).allSatisfy(response -> response.at(
                        "/content/application~1problem+json/examples")
                .forEach(example -> assertThat(contract.violations("/components/schemas/Problem", example.get("value")))
                        .isEmpty()));
    }

    @Test
    void examples_of_parameters_fit_their_schemas() {
        for (DocumentedOperation operation : contract.operations()) {
            JsonNode parameters = operation.node().get("parameters");
            for (int i = 0; i < parameters.size(); i++) {
                String place = parameters.get(i).has("$ref")
                        ? parameters.get(i).get("$ref").asText().substring(1)
                        : operation.pointer() + "/parameters/" + i;
                contract.at(place + "/schema/examples")
                        .forEach(example -> assertThat(contract.violations(place + "/schema", example))
                                .as(place)
                                .isEmpty());
            }
        }
    }

    private static JsonNode answer(DocumentedOperation operation) throws IOException {
        String answer =
                operation.call(operation.takes("limit") ? "limit=1" : "").asString();
        Map<String, String> ids = new LinkedHashMap<>();
        String named = ID.matcher(answer)
                .replaceAll(id -> ids.computeIfAbsent(
                        id.group(), i -> "0198c0de-0000-7000-8000-%012d".formatted(ids.size() + 1)));
        named = named.replaceAll("\"next\":\"[A-Za-z0-9_-]{40,}\"", "\"next\":\"AAAAAAAAEmcAAAAAAAASZ3Rva2Vu\"")
                .replaceAll("\"at\":\"[^\"]+\"", "\"at\":\"2026-01-05T11:00:00.000Z\"")
                // it counts also what other tests have written and taken away
                .replaceAll("\"score\":[0-9.E-]+", "\"score\":7.31")
                .replaceAll("\"sequence\":\"\\d+\"", "\"sequence\":\"4711\"");
        return INDENTED.readTree(CURSOR.matcher(named).replaceAll("cursor=eyJzb3J0IjoidGl0bGUifQ.c2lnbmF0dXJl"));
    }
}
