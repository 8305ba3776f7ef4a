package no.innhold.contract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;

/** Paths below a base are relative to the server of that name; every other path names the root as its server. */
final class Servers {

    private Servers() {}

    static void split(OpenAPI document, String base) {
        Map<String, PathItem> split = new TreeMap<>();
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith(base + "/")) {
                split.put(path.substring(base.length()), item);
            } else {
                split.put(path, item.servers(List.of(OASFactory.createServer().url("/"))));
            }
        });
        Paths paths = OASFactory.createPaths();
        split.forEach(paths::addPathItem);
        document.setPaths(paths);
    }
}
