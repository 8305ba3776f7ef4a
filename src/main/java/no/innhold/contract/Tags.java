package no.innhold.contract;

import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** The scanner lists the tags of all resources, also of those that belong to the other document. */
final class Tags {

    private Tags() {}

    static void keepUsed(OpenAPI document) {
        Set<String> used = document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation -> operation.getTags().stream())
                .collect(Collectors.toSet());
        document.setTags(document.getTags().stream()
                .filter(tag -> used.contains(tag.getName()))
                .toList());
    }
}
