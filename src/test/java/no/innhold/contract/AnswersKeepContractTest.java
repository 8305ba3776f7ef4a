package no.innhold.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import no.innhold.content.Edition;
import no.innhold.content.Ending;
import no.innhold.search.IndexReady;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real answers to every operation are what the contract promises of them: status, headers and body. */
@QuarkusTest
class AnswersKeepContractTest {

    private static final List<String> OPTIONS =
            List.of("limit", "cursor", "sort", "locale", "fields", "expand", "body", "asOf");
    private static final String ALL_RENDERINGS = "body=html,markdown,text,blocks";

    @Inject
    Editor editor;

    private Contract contract;

    @BeforeEach
    void read() {
        IndexReady.await();
        contract = Contract.served();
    }

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    void every_operation_answers_as_it_stands() {
        assertThat(contract.operations())
                .hasSize(18)
                .allSatisfy(operation -> keeps(operation, 200, operation.call("")));
    }

    @Test
    void every_item_of_every_list_is_as_promised_in_every_locale() {
        for (DocumentedOperation list : lists()) {
            DocumentedOperation one = itemOf(list);
            for (String locale : List.of("nb", "nn", "en")) {
                Response page = list.call("limit=100&locale=" + locale);
                keeps(list, 200, page);
                assertThat(slugs(page)).isNotEmpty().allSatisfy(slug -> {
                    String rest = one.takes("body") ? "&" + ALL_RENDERINGS : "";
                    keeps(one, 200, one.callFor(slug, "locale=" + locale + rest));
                });
            }
        }
    }

    @Test
    void every_example_of_a_parameter_answers() {
        assertThat(contract.operations())
                .allSatisfy(operation -> operation.exampleQueries().forEach((name, query) -> {
                    Response answer = operation.call(query);
                    DocumentedOperation promised = name.equals("fields") ? withoutRequired(operation) : operation;
                    keeps(promised, 200, answer);
                }));
    }

    @Test
    void the_example_of_a_filter_finds_something_somewhere() {
        Map<String, Boolean> found = new TreeMap<>();
        for (DocumentedOperation list : lists()) {
            list.exampleQueries().forEach((name, query) -> {
                if (!OPTIONS.contains(name)) {
                    found.merge(query, !slugs(list.call(query)).isEmpty(), Boolean::logicalOr);
                }
            });
        }

        // the sample content names the date of no course
        assertThat(found)
                .hasSizeGreaterThan(15)
                .allSatisfy((query, some) -> assertThat(some).as(query).isEqualTo(!query.equals("startsFrom=2020")));
    }

    @Test
    void every_value_of_a_closed_list_answers() {
        assertThat(contract.operations())
                .allSatisfy(operation -> operation.parameters("query").forEach(parameter -> {
                    JsonNode schema = parameter.get("schema");
                    (schema.has("items") ? schema.get("items") : schema)
                            .path("enum")
                            .forEach(word -> {
                                String query = parameter.get("name").asText() + "=" + word.asText();
                                keeps(operation, 200, operation.call(query));
                            });
                }));
    }

    @Test
    void everything_expanded_is_as_promised() {
        assertThat(contract.operations().stream().filter(o -> o.takes("expand") && o.takes("fields")))
                .hasSize(8)
                .allSatisfy(operation -> {
                    String all = StreamSupport.stream(expandable(operation).spliterator(), false)
                            .map(JsonNode::asText)
                            .collect(Collectors.joining(","));
                    keeps(operation, 200, operation.call("expand=" + all + "&" + ALL_RENDERINGS));
                });
    }

    @Test
    void fields_keep_what_identifies_an_item() {
        assertThat(contract.operations().stream().filter(o -> o.takes("fields")))
                .hasSize(10)
                .allSatisfy(operation -> {
                    Response answer =
                            operation.call("fields=title,topics.slug,links,attachments,contacts,translations,body");
                    keeps(withoutRequired(operation), 200, answer);
                    JsonNode json = Contract.read(answer.asString());
                    for (JsonNode item : operation.isList() ? json.get("items") : List.of(json)) {
                        assertThat(item.fieldNames()).toIterable().contains("id", "type", "slug", "locale", "href");
                    }
                });
    }

    @Test
    void an_answer_that_has_not_changed_is_304() {
        assertThat(contract.operations()).allSatisfy(operation -> {
            String tag = operation.call("").header("ETag");
            keeps(operation, 304, operation.call("", "If-None-Match", tag));
        });
    }

    @Test
    void errors_are_as_promised() {
        assertThat(contract.operations()).allSatisfy(operation -> {
            keeps(operation, 400, operation.call("pagesize=3"));
            keeps(operation, 406, operation.call("", "Accept", "image/png"));
            keeps(operation, 414, operation.call("x=" + "y".repeat(8192)));
            if (operation.takes("asOf")) {
                keeps(operation, 401, operation.call("asOf=2026-01-05T11:00:00Z"));
            }
            if (operation.takes("limit")) {
                keeps(operation, 400, operation.call("limit=101"));
                keeps(operation, 400, operation.call("cursor=abc"));
            }
            if (!operation.parameters("path").isEmpty()) {
                keeps(operation, 404, operation.callFor("finnes-ikke", "locale=nb"));
            }
        });
    }

    @Test
    void what_moved_or_is_gone_is_as_promised() {
        Edition moved = editor.live(ContentType.NEWS, "nb", news("forste-navn"));
        editor.live(ContentType.NEWS, moved.head().documentId(), "nb", news("andre-navn"));
        Edition gone = editor.live(ContentType.NEWS, "nb", news("borte-na"));
        editor.end(gone, Ending.Kind.WITHDRAWN, "Trukket tilbake.", null);
        DocumentedOperation getNews = operation("getNews");

        keeps(getNews, 308, getNews.callFor("forste-navn", "locale=nb"));
        keeps(getNews, 410, getNews.callFor("borte-na", "locale=nb"));
    }

    @Test
    void an_answer_that_breaks_the_contract_is_noticed() {
        String schema = operation("getNews").pointer() + "/responses/200/content/application~1json/schema";
        ObjectNode news =
                (ObjectNode) Contract.read(operation("getNews").call("").asString());
        assertThat(contract.violations(schema, news)).isEmpty();

        assertThat(contract.violations(schema, news.deepCopy().put("author", "x")))
                .hasSize(1);
        assertThat(contract.violations(schema, news.deepCopy().put("publishedAt", "i går")))
                .hasSize(1);
        assertThat(contract.violations(schema, news.deepCopy().put("category", "NEWS")))
                .hasSize(1);
        assertThat(contract.violations(schema, news.deepCopy().putNull("summary")))
                .hasSize(1);
        assertThat(contract.violations(schema, news.deepCopy().without("topics")))
                .hasSize(1);
    }

    private static String news(String slug) {
        return """
                {"title":"Nytt","summary":"Ingress.","category":"news","slug":"%s"}""".formatted(slug);
    }

    private static void keeps(DocumentedOperation operation, int status, Response answer) {
        String what = operation.id() + " " + answer.asString();
        assertThat(answer.statusCode()).as(what).isEqualTo(status);
        assertThat(operation.broken(answer)).as(what).isEmpty();
    }

    private DocumentedOperation withoutRequired(DocumentedOperation operation) {
        return new DocumentedOperation(contract.withoutRequired(), operation.path(), operation.pointer());
    }

    private List<DocumentedOperation> lists() {
        return contract.operations().stream()
                .filter(DocumentedOperation::isList)
                .toList();
    }

    private DocumentedOperation itemOf(DocumentedOperation list) {
        return contract.operations().stream()
                .filter(o -> o.path().startsWith(list.path() + "/{"))
                .findFirst()
                .orElseThrow();
    }

    private DocumentedOperation operation(String id) {
        return contract.operations().stream()
                .filter(o -> o.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode expandable(DocumentedOperation operation) {
        return operation.parameters("query").stream()
                .filter(p -> p.get("name").asText().equals("expand"))
                .findFirst()
                .orElseThrow()
                .at("/schema/items/enum");
    }

    private static List<String> slugs(Response page) {
        return Contract.read(page.asString())
                .get("items")
                .valueStream()
                .map(i -> i.get("slug").asText())
                .toList();
    }
}
