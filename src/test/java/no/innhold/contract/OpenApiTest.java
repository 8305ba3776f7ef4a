package no.innhold.contract;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import no.innhold.listing.Parameter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The committed contract is the served one, and it is complete. */
@QuarkusTest
class OpenApiTest {

    private static final String REGENERATE = "mvn test -Dtest=OpenApiTest -Dopenapi.update=true";

    @Inject
    DeliveryPaths paths;

    private Contract contract;

    @BeforeEach
    void read() {
        contract = Contract.served();
    }

    @ParameterizedTest
    @ValueSource(strings = {"openapi.json", "openapi.yaml"})
    void the_committed_document_is_the_served_one(String name) throws IOException {
        String served = given().get("/" + name).asString().strip() + "\n";
        Path committed = Path.of("openapi", name);
        if (Boolean.getBoolean("openapi.update")) {
            Files.writeString(committed, served);
        }

        assertThat(Files.readString(committed))
                .withFailMessage(
                        "openapi/%s is not what the service serves. If the contract was to change, write it anew with%n"
                                + "  %s%nand look through the difference before committing it.",
                        name, REGENERATE)
                .isEqualTo(served);
    }

    @Test
    void yaml_and_json_say_the_same() throws IOException {
        JsonNode yaml = new YAMLMapper().readTree(given().get("/openapi.yaml").asString());

        // numbers are written in two ways
        assertThat(Contract.read(yaml.toString())).isEqualTo(contract.document());
    }

    @Test
    void every_operation_has_an_id_of_its_own() {
        List<String> ids =
                contract.documented().stream().map(DocumentedOperation::id).toList();

        assertThat(ids).hasSize(19).doesNotHaveDuplicates();
    }

    @Test
    void every_operation_is_described_and_has_an_example() {
        Set<String> tags = Set.copyOf(contract.document().get("tags").findValuesAsText("name"));

        assertThat(contract.operations()).allSatisfy(operation -> {
            assertThat(operation.node().get("summary").asText()).isNotBlank();
            assertThat(operation.node().get("description").asText()).isNotBlank();
            assertThat(operation.node().get("tags")).hasSize(1);
            assertThat(tags).contains(operation.node().at("/tags/0").asText());
            assertThat(operation
                            .node()
                            .at("/responses/200/content")
                            .get("application/json")
                            .has("example"))
                    .isTrue();
        });
    }

    @Test
    void every_parameter_is_described_and_bounded() {
        assertThat(contract.operations())
                .allSatisfy(operation -> assertThat(operation.node().get("parameters"))
                        .allSatisfy(reference -> {
                            JsonNode parameter = contract.follow(reference);
                            assertThat(parameter.get("description").asText()).isNotBlank();
                            assertThat(bounded(parameter.get("schema")))
                                    .as(parameter.toString())
                                    .isTrue();
                        }));
    }

    private static boolean bounded(JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "array" -> schema.has("maxItems") && bounded(schema.get("items"));
            case "integer" -> schema.has("minimum") && schema.has("maximum");
            case "boolean" -> true;
            default ->
                schema.has("maxLength")
                        || schema.has("enum")
                        || schema.has("pattern")
                        || schema.has("format")
                        || schema.has("anyOf");
        };
    }

    @Test
    void query_parameters_are_those_that_the_resources_read() {
        Map<String, List<String>> documented = contract.documented().stream()
                .collect(toMap(
                        operation -> operation.path().equals("/v1") ? "/v1" : "/v1" + operation.path(),
                        operation -> operation.parameters("query").stream()
                                .map(p -> p.get("name").asText())
                                .toList()));
        Map<String, List<String>> read = paths.all().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, path -> path.getValue().parameters().stream()
                        .map(Parameter::name)
                        .toList()));

        assertThat(documented).isEqualTo(read);
    }

    @Test
    void no_schema_is_open_by_oversight() {
        assertThat(contract.at("/components/schemas")).allSatisfy(schema -> {
            if (schema.has("properties")) {
                assertThat(schema.get("additionalProperties")).isNotNull();
            }
        });
    }

    @Test
    void only_what_is_used_is_there() {
        String text = contract.document().toString();

        for (String kind : List.of("schemas", "responses", "parameters", "headers")) {
            contract.at("/components/" + kind).fieldNames().forEachRemaining(name -> assertThat(text)
                    .contains("\"#/components/" + kind + "/" + name + "\""));
        }
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(contract.document().findValuesAsText("$ref")).allSatisfy(reference -> assertThat(
                        contract.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    @Test
    void the_version_is_the_one_in_the_header() {
        String header = given().get("/openapi.json").header("API-Version");

        assertThat(contract.at("/info/version").asText()).isEqualTo(header);
    }

    @Test
    void nothing_but_next_and_prev_and_didYouMean_can_be_null() {
        List<String> nullable = StreamSupport.stream(
                        contract.at("/components/schemas").spliterator(), false)
                .filter(schema -> schema.toString().contains("\"null\""))
                .map(schema -> schema.get("description").asText())
                .toList();

        assertThat(nullable).containsExactlyInAnyOrder("Where the list stands.", "A page of what was found.");
    }
}
