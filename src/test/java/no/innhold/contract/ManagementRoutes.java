package no.innhold.contract;

import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the code serves below {@code /manage}, as the router reads it. */
final class ManagementRoutes {

    private static final List<Class<? extends Annotation>> METHODS =
            List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);

    /** A parameter of a path with the words that it matches, or with any other expression. */
    private static final Pattern WORDS = Pattern.compile("\\{\\w+\\s*:\\s*([a-z-]+(?:\\|[a-z-]+)*)}");

    private static final Pattern EXPRESSION = Pattern.compile("\\{(\\w+)\\s*:[^}]*}");

    private ManagementRoutes() {}

    /** Method and path of each; where a parameter names one of several words, once for each. */
    static Set<String> all() {
        return new ClassFileImporter()
                .importPath(java.nio.file.Path.of("target/classes/no/innhold")).stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .flatMap(ManagementRoutes::of)
                        .filter(route -> route.contains(" /manage"))
                        .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> of(Method method) {
        Optional<String> verb = METHODS.stream()
                .filter(method::isAnnotationPresent)
                .map(Class::getSimpleName)
                .findFirst();
        return verb.stream().flatMap(v -> writtenOut(path(method.getDeclaringClass()) + path(method))
                .map(path -> v + " " + path));
    }

    private static String path(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        String value = path == null ? "" : path.value();
        return value.isEmpty() || value.startsWith("/") ? value : "/" + value;
    }

    private static Stream<String> writtenOut(String path) {
        Matcher words = WORDS.matcher(path);
        if (!words.find()) {
            return Stream.of(EXPRESSION.matcher(path).replaceAll("{$1}"));
        }
        return Stream.of(words.group(1).split("\\|"))
                .flatMap(word -> writtenOut(path.substring(0, words.start()) + word + path.substring(words.end())));
    }
}
