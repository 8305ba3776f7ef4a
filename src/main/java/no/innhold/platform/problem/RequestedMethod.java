package no.innhold.platform.problem;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jspecify.annotations.Nullable;

/** What the method of a resource asks for that a request was for. The documentation tells all of it to everybody. */
final class RequestedMethod {

    private RequestedMethod() {}

    /** The least role that may call the method that the present request was led to; empty if it was led to none. */
    static Optional<String> role() {
        return Optional.ofNullable(CurrentRequestManager.get())
                .map(ResteasyReactiveRequestContext::getTarget)
                .map(target -> target.getLazyMethod().getMethod())
                .map(RequestedMethod::allowed)
                .map(allowed -> String.join(", ", allowed.value()));
    }

    private static @Nullable RolesAllowed allowed(Method method) {
        return method.isAnnotationPresent(RolesAllowed.class)
                ? method.getAnnotation(RolesAllowed.class)
                : method.getDeclaringClass().getAnnotation(RolesAllowed.class);
    }

    /** The media types at the path; asked of the routing table, since a request for another one is led nowhere. */
    static Optional<String> formats(RoutingContext context) {
        RequestMapper<InitialMatch> classes = new RequestMapper<>(
                ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers());
        RequestMatch<InitialMatch> match = classes.map(context.normalizedPath());
        if (match == null) {
            return Optional.empty();
        }
        String method = context.request().method().name().replace("HEAD", "GET");
        String remaining = match.remaining.isEmpty() ? "/" : match.remaining;
        String formats = Arrays.stream(match.value.handlers)
                .filter(ClassRoutingHandler.class::isInstance)
                .map(routing -> ((ClassRoutingHandler) routing).getMappers().get(method))
                .filter(Objects::nonNull)
                .flatMap(mapper -> Stream.ofNullable(mapper.map(remaining)))
                .flatMap(found -> produced(found.value))
                .distinct()
                .collect(Collectors.joining(", "));
        return Optional.of(formats).filter(some -> !some.isEmpty());
    }

    private static Stream<String> produced(RuntimeResource resource) {
        return Stream.ofNullable(resource.getProduces())
                .flatMap(types -> Arrays.stream(types.getSortedOriginalMediaTypes()))
                .map(type -> type.getType() + "/" + type.getSubtype());
    }
}
