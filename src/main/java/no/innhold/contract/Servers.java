package no.innhold.contract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;

/** Paths below {@code /v1} are relative to the server {@code /v1}; every other path names the root as its server. */
final class Servers {

    private static final String BASE = "/v1";

    private Servers() {}

    static void split(OpenAPI document) {
        Map<String, PathItem> split = new TreeMap<>();
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith(BASE + "/")) {
                split.put(path.substring(BASE.length()), item);
            } else {
                split.put(path, item.servers(List.of(OASFactory.createServer().url("/"))));
            }
        });
        Paths paths = OASFactory.createPaths();
        split.forEach(paths::addPathItem);
        document.setPaths(paths);
    }
}
