package no.innhold.contract;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One operation of a document, which can be called as the document says. */
record DocumentedOperation(Contract contract, String path, String pointer) {

    JsonNode node() {
        return contract.at(pointer);
    }

    String id() {
        return node().get("operationId").asText();
    }

    /** Whether its answer goes on for as long as somebody listens. */
    boolean isStream() {
        return node().at("/responses/200/content").has("text/event-stream");
    }

    String method() {
        return pointer.substring(pointer.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT);
    }

    /** The path below the root of this service, with its parameters in braces. */
    String template() {
        return server() + path;
    }

    /** The whole path on this service: the server, then the path with its example filled in. */
    String address() {
        String address = template();
        for (JsonNode parameter : parameters("path")) {
            address = address.replace(
                    "{" + parameter.get("name").asText() + "}",
                    parameter.get("example").asText());
        }
        return address;
    }

    private String server() {
        JsonNode own = contract.at(pointer.substring(0, pointer.lastIndexOf('/')) + "/servers");
        JsonNode servers = own.isMissingNode() ? contract.document().get("servers") : own;
        String url = servers.get(0).get("url").asText();
        return url.equals("/") ? "" : url;
    }

    List<JsonNode> parameters(String place) {
        return StreamSupport.stream(node().path("parameters").spliterator(), false)
                .map(contract::follow)
                .filter(parameter -> parameter.get("in").asText().equals(place))
                .toList();
    }

    boolean takes(String parameter) {
        return parameters("query").stream().anyMatch(p -> p.get("name").asText().equals(parameter));
    }

    boolean isList() {
        return id().startsWith("list");
    }

    /** Query parameter by name, with the example of the document in the form that the document asks for. */
    Map<String, String> exampleQueries() {
        Map<String, String> queries = new LinkedHashMap<>();
        for (JsonNode parameter : parameters("query")) {
            JsonNode example = parameter.at("/schema/examples/0");
            if (!example.isMissingNode()) {
                String name = parameter.get("name").asText();
                queries.put(name, name + "=" + asText(example));
            }
        }
        return queries;
    }

    private static String asText(JsonNode example) {
        return example.isArray()
                ? StreamSupport.stream(example.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(","))
                : example.asText();
    }

    /** Calls the operation with its example path; {@code headers} are name and value by turns. */
    Response call(String query, String... headers) {
        String all = withRequired(query);
        return get(all.isEmpty() ? address() : address() + "?" + all, headers);
    }

    /** With the examples of the parameters that have to be there. */
    private String withRequired(String query) {
        return Stream.concat(
                        parameters("query").stream()
                                .filter(parameter -> parameter.path("required").asBoolean())
                                .map(parameter -> parameter.get("name").asText() + "="
                                        + parameter.at("/schema/examples/0").asText())
                                .filter(example -> !("&" + query).contains("&" + example.split("=")[0] + "=")),
                        Stream.of(query).filter(given -> !given.isEmpty()))
                .collect(Collectors.joining("&"));
    }

    /** Calls the operation for an item of another name than the example. */
    Response callFor(String slug, String query) {
        return get(address().replaceFirst("[^/]+$", slug) + "?" + query);
    }

    private static Response get(String address, String... headers) {
        RequestSpecification request =
                given().urlEncodingEnabled(false).redirects().follow(false);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.get(address);
    }

    /** What the answer breaks of what the document says of its status; empty if it keeps it all. */
    List<String> broken(Response answer) {
        String status = Integer.toString(answer.statusCode());
        JsonNode documented = node().path("responses").path(status);
        if (documented.isMissingNode()) {
            return List.of("status " + status + " is not documented");
        }
        String place = documented.has("$ref")
                ? documented.get("$ref").asText().substring(1)
                : pointer + "/responses/" + status;
        List<String> broken = new ArrayList<>(brokenHeaders(place, answer));
        broken.addAll(brokenBody(place, answer));
        return broken;
    }

    private List<String> brokenHeaders(String place, Response answer) {
        List<String> broken = new ArrayList<>();
        contract.at(place + "/headers").fields().forEachRemaining(header -> {
            String reference = header.getValue().get("$ref").asText().substring(1);
            String value = answer.header(header.getKey());
            if (value == null) {
                if (contract.at(reference).path("required").asBoolean()) {
                    broken.add("header " + header.getKey() + " is missing");
                }
                return;
            }
            contract.violations(
                            reference + "/schema",
                            Contract.JSON.getNodeFactory().textNode(value))
                    .forEach(wrong -> broken.add("header " + header.getKey() + wrong));
        });
        return broken;
    }

    private List<String> brokenBody(String place, Response answer) {
        JsonNode content = contract.at(place + "/content");
        if (content.isMissingNode()) {
            return answer.asString().isEmpty() ? List.of() : List.of("a body that is not documented");
        }
        String mediaType = answer.contentType().split(";")[0];
        if (!content.has(mediaType)) {
            return List.of("media type " + mediaType + " is not documented");
        }
        String schema = place + "/content/" + mediaType.replace("/", "~1") + "/schema";
        return contract.violations(schema, Contract.read(answer.asString()));
    }
}
