package no.innhold.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The committed contract of the editors' operations is the served one, and it is complete. */
@QuarkusTest
class ManagementDocumentTest {

    private static final String REGENERATE = "mvn test -Dtest=ManagementDocumentTest -Dopenapi.update=true";

    private Contract contract;

    @BeforeEach
    void read() {
        contract = Contract.ofEditors();
    }

    @ParameterizedTest
    @ValueSource(strings = {"openapi-management.json", "openapi-management.yaml"})
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
        JsonNode yaml = new YAMLMapper()
                .readTree(given().get("/openapi-management.yaml").asString());

        assertThat(Contract.read(yaml.toString())).isEqualTo(contract.document());
    }

    @Test
    void every_operation_of_a_resource_below_manage_is_there_and_nothing_else() {
        Set<String> documented = new TreeSet<>();
        contract.operations().stream()
                .filter(operation -> operation.template().startsWith("/manage/"))
                .forEach(operation -> documented.add(operation.method() + " " + operation.template()));

        assertThat(documented).isEqualTo(ManagementRoutes.all());
        assertThat(contract.operations())
                .allSatisfy(operation -> assertThat(operation.template()).matches("/(manage/v1|preview)/.*"));
    }

    @Test
    void no_editors_operation_is_in_the_public_document() {
        assertThat(Contract.served().operations())
                .noneSatisfy(operation -> assertThat(operation.template()).startsWith("/manage"));
    }

    @Test
    void every_operation_has_an_id_of_its_own_and_a_described_tag() {
        Set<String> tags = Set.copyOf(contract.document().get("tags").findValuesAsText("name"));

        assertThat(contract.operations().stream().map(DocumentedOperation::id).toList())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z][A-Za-z]+"));
        assertThat(contract.operations()).allSatisfy(operation -> {
            assertThat(operation.node().get("summary").asText()).isNotBlank();
            assertThat(operation.node().get("description").asText()).isNotBlank();
            assertThat(tags).contains(operation.node().at("/tags/0").asText());
        });
        assertThat(contract.document().get("tags"))
                .allSatisfy(tag -> assertThat(tag.path("description").asText()).isNotBlank());
    }

    @Test
    void every_operation_of_the_editors_names_its_role() {
        assertThat(contract.operations()).allSatisfy(operation -> {
            boolean open = operation.template().startsWith("/preview/");
            assertThat(operation.node().path("x-required-role").asText())
                    .matches(open ? "" : "reader|author|publisher|admin");
            assertThat(operation.node().has("security")).isEqualTo(open);
        });
    }

    @Test
    void every_parameter_is_described() {
        assertThat(contract.operations())
                .allSatisfy(operation -> operation.node().get("parameters").forEach(parameter -> assertThat(
                                contract.follow(parameter).get("description").asText())
                        .isNotBlank()));
    }

    @Test
    void every_text_that_is_sent_is_described() {
        contract.at("/components/schemas").fields().forEachRemaining(schema -> {
            if (schema.getKey().endsWith("Input")) {
                schema.getValue().get("properties").fields().forEachRemaining(field -> {
                    if (!field.getValue().toString().contains("$ref")) {
                        assertThat(field.getValue().path("description").asText())
                                .as(schema.getKey() + " " + field.getKey())
                                .isNotBlank();
                    }
                });
            }
        });
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
    void only_what_is_used_is_there_and_every_reference_leads_somewhere() {
        String text = contract.document().toString();

        for (String kind : List.of("schemas", "responses", "parameters", "headers", "examples")) {
            contract.at("/components/" + kind).fieldNames().forEachRemaining(name -> assertThat(text)
                    .contains("\"#/components/" + kind + "/" + name + "\""));
        }
        assertThat(contract.document().findValuesAsText("$ref")).allSatisfy(reference -> assertThat(
                        contract.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    @Test
    void examples_keep_the_contract() {
        contract.at("/components/examples").fields().forEachRemaining(example -> assertThat(contract.violations(
                        "/components/schemas/" + example.getKey(),
                        example.getValue().get("value")))
                .as(example.getKey())
                .isEmpty());
        assertThat(contract.at("/components/responses")).allSatisfy(response -> response.at(
                        "/content/application~1problem+json/examples")
                .forEach(example -> assertThat(contract.violations("/components/schemas/Problem", example.get("value")))
                        .isEmpty()));
    }
}
