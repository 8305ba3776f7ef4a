package no.innhold.platform.http;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;

/** Which methods the resources have at a path, read from the routing table of the framework, which tells nobody. */
final class AllowedMethods {

    private static final List<String> ORDER = List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    private AllowedMethods() {}

    /**
     * Value of an {@code Allow} header; empty if no resource has the path.
     *
     * @param path normalised, not decoded
     */
    static String of(String path) {
        Set<String> methods = new TreeSet<>();
        RequestMapper<InitialMatch> classes = classes();
        for (RequestMatch<InitialMatch> match = classes.map(path);
                match != null;
                match = classes.continueMatching(path, match)) {
            methods.addAll(methodsOf(match));
        }
        return withImplied(methods);
    }

    /** As {@link #of}; the methods of delivery where no resource says more. */
    static String orReading(String path) {
        String methods = of(path);
        return methods.isEmpty() ? Surface.READING : methods;
    }

    /** Whether the path begins with that of a resource class, even if nothing is at its end. */
    static boolean isBelowResource(String path) {
        return classes().map(path) != null;
    }

    private static RequestMapper<InitialMatch> classes() {
        return new RequestMapper<>(
                ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers());
    }

    private static List<String> methodsOf(RequestMatch<InitialMatch> match) {
        String remaining = match.remaining.isEmpty() ? "/" : match.remaining;
        List<String> methods = new ArrayList<>();
        Arrays.stream(match.value.handlers)
                .filter(ClassRoutingHandler.class::isInstance)
                .map(ClassRoutingHandler.class::cast)
                .forEach(routing -> routing.getMappers().forEach((method, mapper) -> {
                    if (method != null && mapper.map(remaining) != null) {
                        methods.add(method);
                    }
                }));
        return methods;
    }

    private static String withImplied(Set<String> methods) {
        if (methods.isEmpty()) {
            return "";
        }
        methods.add("OPTIONS");
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", ORDER.stream().filter(methods::contains).toList());
    }
}
