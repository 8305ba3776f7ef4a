package no.innhold.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.innhold.Desk;
import no.innhold.Editor;
import no.innhold.search.IndexReady;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real answers of the editors' operations are what their contract promises: status, headers and body. */
@QuarkusTest
class EditorsAnswersKeepContractTest {

    private static final String NOBODY = "0198c0de-0000-7000-8000-00000000dead";

    @Inject
    Editor editor;

    private final Desk admin = Desk.of("admin");
    private Contract contract;

    @BeforeEach
    void read() {
        contract = Contract.ofEditors();
    }

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @ParameterizedTest
    @CsvSource({
        "projects, Project, Projects",
        "publications, Publication, Publications",
        "news, News, News",
        "courses, Course, Courses",
        "pages, Page, Pages"
    })
    void a_text_goes_through_its_life_as_promised(String collection, String one, String many) {
        String list = "/manage/v1/" + collection;
        String input = example(one + "Input");

        Response created = admin.post(list, input);
        keeps("create" + one, 201, created);
        String item = created.header("Location");
        keeps("getEdited" + one, 200, admin.get(item));
        keeps("listEdited" + many, 200, admin.get(list + "?limit=1&state=draft"));
        Response patched = admin.patch(item, example(one + "Patch"), "If-Match", "\"1\"");
        keeps("patch" + one, 200, patched);
        keeps("replace" + one, 200, admin.put(item, input, "If-Match", "\"2\""));
        keeps("replace" + one, 201, admin.put(item + "?locale=nn", input, "If-None-Match", "*"));
        keeps("list" + one + "Editions", 200, admin.get(item + "/editions?limit=1"));
        keeps("get" + one + "Edition", 200, admin.get(item + "/editions/2"));
        keeps("diff" + one + "Edition", 200, admin.get(item + "/editions/2/diff?against=1"));
        keeps("diff" + one + "Edition", 200, admin.get(item + "/editions/1/diff?against=0"));
        keeps("restore" + one + "Edition", 200, admin.act(item + "/editions/1/restore", "If-Match", "\"3\""));
        keeps("get" + one + "Findings", 200, admin.get(item + "/findings"));
        keeps("publish" + one, 200, admin.act(item + "/publish", "If-Match", "\"4\""));
        keeps("trash" + one, 409, admin.delete(item, "If-Match", "\"4\""));
        keeps(
                "unpublish" + one,
                200,
                admin.post(item + "/unpublish", example("UnpublishRequest"), "If-Match", "\"4\""));
        keeps("publish" + one, 200, admin.post(item + "/publish", later(), "If-Match", "\"4\""));
        keeps("cancel" + one + "Schedule", 200, admin.delete(item + "/schedule"));
        keeps("trash" + one, 204, admin.delete(item, "If-Match", "\"4\""));
        keeps("untrash" + one, 200, admin.act(item + "/untrash"));
    }

    @ParameterizedTest
    @CsvSource({"topics, Topic, Topics", "organisations, Organisation, Organisations"})
    void an_entry_goes_through_its_life_as_promised(String collection, String one, String many) {
        String list = "/manage/v1/" + collection;
        String input = example(one + "Input");

        Response created = admin.post(list, input);
        keeps("create" + one, 201, created);
        String entry = created.header("Location");
        keeps("getEdited" + one, 200, admin.get(entry));
        keeps("listEdited" + many, 200, admin.get(list + "?limit=1"));
        keeps("patch" + one, 200, admin.patch(entry, example(one + "Patch"), "If-Match", "\"0\""));
        keeps("patch" + one, 412, admin.patch(entry, input, "If-Match", "\"0\""));
        keeps("replace" + one, 200, admin.put(entry, input, "If-Match", "\"1\""));
        keeps("replace" + one, 428, admin.put(entry, input));
        String other = admin.post(list, input).header("Location");
        String into = entry.substring(entry.lastIndexOf('/') + 1);
        keeps("merge" + one, 200, admin.post(other + "/merge", "{\"into\":\"" + into + "\"}"));
        keeps("getEdited" + one, 308, admin.get(other));
        keeps("patch" + one, 404, admin.patch(other, "{}", "If-Match", "\"0\""));
        keeps("delete" + one, 204, admin.delete(entry));
    }

    @Test
    void refusals_are_as_promised() {
        Response created = admin.post("/manage/v1/news", "{\"title\":\"Uten ingress\"}");
        String item = created.header("Location");
        admin.patch(item, "{\"title\":\"Et annet navn\"}", "If-Match", "\"1\"");

        keeps("createNews", 400, admin.post("/manage/v1/news", "{\"titel\":\"x\"}"));
        keeps("createNews", 400, admin.post("/manage/v1/news?limit=1", "{\"title\":\"x\"}"));
        keeps(
                "createNews",
                401,
                given().contentType("application/json").body("{}").post("/manage/v1/news"));
        keeps("createNews", 403, Desk.of("reader").post("/manage/v1/news", "{}"));
        keeps(
                "createNews",
                415,
                admin.request().contentType("text/plain").body("x").post("/manage/v1/news"));
        keeps("createNews", 422, admin.post("/manage/v1/news", "{\"title\":\"\"}"));
        keeps("createNews", 409, admin.post("/manage/v1/news", "{\"title\":\"x\",\"slug\":\"uten-ingress\"}"));
        keeps("getEditedNews", 404, admin.get("/manage/v1/news/" + NOBODY));
        keeps("getEditedNews", 406, admin.get(item, "Accept", "image/png"));
        keeps("patchNews", 412, admin.patch(item, "{\"title\":\"Et tredje\"}", "If-Match", "\"1\""));
        keeps("patchNews", 428, admin.patch(item, "{\"title\":\"Et tredje\"}"));
        keeps("publishNews", 422, admin.act(item + "/publish", "If-Match", "\"2\""));
        keeps("listEditedNews", 400, admin.get("/manage/v1/news?state=utkast"));
    }

    @Test
    void releases_keys_and_the_audit_log_are_as_promised() {
        String id =
                admin.post("/manage/v1/pages", example("PageInput")).jsonPath().getString("id");
        String second =
                admin.post("/manage/v1/pages", example("PageInput")).jsonPath().getString("id");
        String release = "{\"name\":\"Ny side\",\"at\":\"2100-01-01T00:00:00Z\",\"items\":[{\"id\":\"" + id + "\"}]}";

        keeps("publishMany", 200, admin.post("/manage/v1/publish", "{\"items\":[{\"id\":\"" + second + "\"}]}"));
        keeps("publishMany", 422, admin.post("/manage/v1/publish", "{\"items\":[]}"));
        keeps("createRelease", 200, admin.post("/manage/v1/releases?dryRun=true", release));
        Response made = admin.post("/manage/v1/releases", release);
        keeps("createRelease", 201, made);
        keeps("listReleases", 200, admin.get("/manage/v1/releases?limit=1"));
        keeps("getRelease", 200, admin.get(made.header("Location")));
        keeps("cancelRelease", 200, admin.act(made.header("Location") + "/cancel"));

        Response key = admin.post("/manage/v1/api-keys", "{\"name\":\"test-kontrakt\",\"role\":\"reader\"}");
        keeps("createApiKey", 201, key);
        String keyId = key.jsonPath().getString("id");
        keeps(
                "createApiKey",
                409,
                admin.post("/manage/v1/api-keys", "{\"name\":\"test-kontrakt\",\"role\":\"reader\"}"));
        keeps("listApiKeys", 200, admin.get("/manage/v1/api-keys?limit=5"));
        keeps("rotateApiKey", 200, admin.act("/manage/v1/api-keys/" + keyId + "/rotate"));
        keeps("revokeApiKey", 204, admin.delete("/manage/v1/api-keys/" + keyId));
        keeps("revokeApiKey", 404, admin.delete("/manage/v1/api-keys/finnesikke"));
        editor.sql("delete from api_key_secret where key_id = '" + keyId + "'");
        editor.sql("delete from api_key where id = '" + keyId + "'");
        keeps("listAuditEntries", 200, admin.get("/manage/v1/audit?limit=5"));
        keeps("verifyAuditLog", 200, admin.get("/manage/v1/audit/verify"));
    }

    @Test
    void search_is_looked_after_as_promised() {
        IndexReady.await();
        String synonyms = "/manage/v1/search/synonyms";
        keeps("explainSearch", 200, admin.get("/manage/v1/search?q=recovery&explain=true"));
        keeps("explainSearch", 200, admin.get("/manage/v1/search?q=recovery&limit=1"));
        keeps("explainSearch", 400, admin.get("/manage/v1/search"));
        keeps("listUnanswered", 200, admin.get("/manage/v1/search/unanswered?limit=5"));
        Response read = admin.get(synonyms);
        keeps("getSynonyms", 200, read);
        String tag = read.header("ETag");
        keeps("replaceSynonyms", 428, admin.put(synonyms, "{\"lines\":[]}"));
        keeps("replaceSynonyms", 422, admin.put(synonyms, "{\"lines\":[\"alene\"]}", "If-Match", tag));
        keeps("replaceSynonyms", 200, admin.put(synonyms, "{\"lines\":[\"a, b\"]}", "If-Match", tag));
        keeps("replaceSynonyms", 412, admin.put(synonyms, "{\"lines\":[]}", "If-Match", tag));
        keeps("resetSynonyms", 428, admin.delete(synonyms));
        keeps("resetSynonyms", 412, admin.delete(synonyms, "If-Match", tag));
        String present = admin.get(synonyms).header("ETag");
        keeps("resetSynonyms", 200, admin.delete(synonyms, "If-Match", present));
    }

    @Test
    void query_parameters_are_those_that_the_resources_read() {
        Set<String> names = contract.operations().stream()
                .flatMap(operation -> operation.parameters("query").stream())
                .map(parameter -> parameter.get("name").asText())
                .collect(Collectors.toSet());
        List<String> all =
                Stream.concat(names.stream(), Stream.of("finnesIkke")).toList();

        assertThat(editorsOperations())
                .allSatisfy(operation -> all.forEach(name -> {
                    Response answer = call(operation, "?" + name + "=", "");
                    assertThat(answer.asString().contains("/problems/unknown-parameter"))
                            .as("%s %s: %s", operation.id(), name, answer.asString())
                            .isEqualTo(!operation.takes(name));
                }));
    }

    @Test
    void if_match_is_asked_for_where_it_is_documented() {
        assertThat(editorsOperations()).allSatisfy(operation -> {
            boolean documented = operation.parameters("header").stream()
                    .anyMatch(header -> header.get("name").asText().equals("If-Match"));
            assertThat(call(operation, "", "").statusCode() == 428)
                    .as(operation.id())
                    .isEqualTo(documented);
        });
    }

    @Test
    void an_idempotency_key_is_read_where_it_is_documented() {
        assertThat(editorsOperations().filter(operation -> !operation.method().equals("GET")))
                .allSatisfy(operation -> {
                    boolean documented = operation.parameters("header").stream()
                            .anyMatch(header -> header.get("name").asText().equals("Idempotency-Key"));
                    assertThat(call(operation, "", "nokkel-1").asString().contains("\"idempotency-key\""))
                            .as(operation.id())
                            .isEqualTo(!documented);
                });
    }

    /** One of those that a resource has for several collections. */
    private Stream<DocumentedOperation> editorsOperations() {
        return contract.operations().stream()
                .filter(operation -> operation.template().startsWith("/manage/"))
                .filter(operation ->
                        !operation.template().matches(".*/(projects|publications|courses|pages|organisations)(/.*)?"));
    }

    /** On what is not there, so that nothing comes of it. */
    private Response call(DocumentedOperation operation, String query, String idempotencyKey) {
        var request = admin.request();
        JsonNode bodies = operation.node().at("/requestBody/content");
        if (!bodies.isMissingNode()) {
            request.contentType(bodies.fieldNames().next()).body("{}");
        }
        if (!idempotencyKey.isEmpty()) {
            request.header("Idempotency-Key", idempotencyKey).header("If-Match", "\"1\"");
        }
        String address = operation
                .template()
                .replace("/api-keys/{id}", "/api-keys/finnesikke")
                .replace("{id}", NOBODY)
                .replace("{n}", "1")
                .replaceAll("\\{\\w+}", "finnes-ikke");
        return request.request(operation.method(), address + query);
    }

    private String example(String name) {
        return contract.at("/components/examples/" + name + "/value").toString();
    }

    private static String later() {
        return "{\"from\":\"2100-01-01T00:00:00Z\"}";
    }

    private void keeps(String operation, int status, Response answer) {
        String what = operation + " " + answer.asString();
        assertThat(answer.statusCode()).as(what).isEqualTo(status);
        assertThat(contract.operation(operation).broken(answer)).as(what).isEmpty();
    }
}
