package no.innhold.contract;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/** Writes out the editors' operations, each for every collection it serves. */
@Singleton
class ManagementOperations {

    private final EditedCollections collections;
    private final EditorQueries queries;
    private final ResourceMethods methods;
    private final RequestBodies bodies;

    ManagementOperations(
            EditedCollections collections, EditorQueries queries, ResourceMethods methods, RequestBodies bodies) {
        this.collections = collections;
        this.queries = queries;
        this.methods = methods;
        this.bodies = bodies;
    }

    void complete(OpenAPI document) {
        List<ManagedOperation> all = document.getPaths().getPathItems().entrySet().stream()
                .flatMap(path -> path.getValue().getOperations().entrySet().stream()
                        .flatMap(o -> writtenOut(path.getKey(), o.getKey(), o.getValue())))
                .toList();
        QueryParameters query =
                new QueryParameters(all.stream().map(queries::of).toList());
        Map<String, Parameter> shared = new TreeMap<>(document.getComponents().getParameters());
        shared.putAll(query.components());
        document.getComponents().setParameters(shared);
        Map<String, PathItem> items = new TreeMap<>();
        all.forEach(operation -> items.computeIfAbsent(operation.path(), p -> OASFactory.createPathItem())
                .setOperation(operation.method(), describe(operation, query, document)));
        Paths paths = OASFactory.createPaths();
        items.forEach(paths::addPathItem);
        document.setPaths(paths);
    }

    private Stream<ManagedOperation> writtenOut(String path, PathItem.HttpMethod method, Operation scanned) {
        List<EditedCollection> named = collections.standingIn(path);
        return named.isEmpty()
                ? Stream.of(new ManagedOperation(method, path, null, scanned))
                : named.stream().map(collection -> new ManagedOperation(method, path, collection, scanned));
    }

    private Operation describe(ManagedOperation operation, QueryParameters query, OpenAPI document) {
        String role = methods.requiredRole(operation.genericId()).orElse(null);
        SuccessResponses answers = new SuccessResponses(operation, document.getComponents());
        Operation described = OASFactory.createOperation()
                .operationId(operation.operationId())
                .summary(operation.scanned().getSummary())
                .description(operation.scanned().getDescription())
                .tags(List.of(operation.tag()))
                .parameters(parameters(operation, query, answers.holdSecret()))
                .requestBody(bodies.of(operation, document.getComponents()))
                .responses(responses(operation, answers, role));
        if (role == null) {
            return described.security(List.of());
        }
        described.addExtension("x-required-role", role);
        return described;
    }

    private List<Parameter> parameters(ManagedOperation operation, QueryParameters query, boolean secret) {
        List<Parameter> all = new ArrayList<>();
        Stream.of(operation.path().split("/"))
                .filter(segment -> segment.startsWith("{"))
                .map(segment -> segment.substring(1, segment.length() - 1))
                .forEach(name -> all.add(PathParameters.of(name, operation)));
        queries.of(operation).forEach(parameter -> all.add(query.of(parameter)));
        if (operation.mayBegin()) {
            all.addAll(List.of(reference("If-Match-Or-None"), reference("If-None-Match")));
        } else if (operation.takesIfMatch()) {
            all.add(reference("If-Match"));
        }
        if (!operation.isRead() && !secret) {
            all.add(reference("Idempotency-Key"));
        }
        all.addAll(List.of(reference("Accept-Language"), reference("X-Request-Id")));
        return all;
    }

    private static Parameter reference(String name) {
        return OASFactory.createParameter().ref(name);
    }

    private static APIResponses responses(ManagedOperation operation, SuccessResponses answers, @Nullable String role) {
        Map<String, APIResponse> byStatus = new TreeMap<>(answers.byStatus());
        ManagementResponse.of(operation, role != null)
                .forEach(response -> byStatus.put(response.status(), response.reference()));
        APIResponses responses = OASFactory.createAPIResponses();
        byStatus.forEach((status, response) -> responses.addAPIResponse(status, Objects.requireNonNull(response)));
        return responses;
    }
}
