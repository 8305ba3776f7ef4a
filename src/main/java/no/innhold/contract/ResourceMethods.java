package no.innhold.contract;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** The methods behind the operations: whom they let in, and what they read when the scanner only sees bytes. */
@Singleton
class ResourceMethods {

    private final Map<String, Method> byOperation = new HashMap<>();

    ResourceMethods(BeanManager beans) {
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Operation.class))
                .forEach(method ->
                        byOperation.put(method.getAnnotation(Operation.class).operationId(), method));
    }

    /** The least role that the service itself asks for; empty where it asks nobody who they are. */
    Optional<String> requiredRole(String operationId) {
        return method(operationId)
                .filter(method -> !method.isAnnotationPresent(PermitAll.class))
                .map(method -> method.isAnnotationPresent(RolesAllowed.class)
                        ? method.getAnnotation(RolesAllowed.class)
                        : method.getDeclaringClass().getAnnotation(RolesAllowed.class))
                .map(roles -> roles.value()[0]);
    }

    /** The body as annotated; empty for an operation that reads none. */
    Optional<RequestBody> body(String operationId) {
        return method(operationId).map(method -> method.getAnnotation(RequestBody.class));
    }

    private Optional<Method> method(String operationId) {
        return Optional.ofNullable(byOperation.get(operationId));
    }
}
