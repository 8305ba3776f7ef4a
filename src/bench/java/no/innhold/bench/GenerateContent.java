package no.innhold.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Fills a database from the command line, after the service has made its schema there:
 *
 * <pre>{@code mvn package -DskipTests
 * java -cp 'target/test-classes:target/quarkus-app/lib/main/*' no.innhold.bench.GenerateContent \
 *   --url jdbc:postgresql://localhost:5432/innhold --user innhold --password … \
 *   --news 10000 --projects 1000 --publications 2000 --courses 500 --pages 50}</pre>
 */
public final class GenerateContent {

    private static final Set<String> OPTIONS =
            Set.of("url", "user", "password", "news", "projects", "publications", "courses", "pages");

    private GenerateContent() {}

    /** @throws IllegalArgumentException for an unknown option or one without value */
    public static void main(String... arguments) throws SQLException {
        Map<String, String> options = options(arguments);
        long start = System.nanoTime();
        try (Connection connection = DriverManager.getConnection(
                options.getOrDefault("url", "jdbc:postgresql://localhost:5432/innhold"),
                options.getOrDefault("user", "innhold"),
                options.getOrDefault("password", ""))) {
            new GeneratedContent(connection)
                    .write(new ContentSize(
                            size(options, "news"),
                            size(options, "projects"),
                            size(options, "publications"),
                            size(options, "courses"),
                            size(options, "pages")));
        }
        System.out.printf("%d s%n", Duration.ofNanos(System.nanoTime() - start).toSeconds());
    }

    private static int size(Map<String, String> options, String name) {
        return Integer.parseInt(options.getOrDefault(name, "0"));
    }

    private static Map<String, String> options(String... arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            String name = arguments[i].replaceFirst("^--", "");
            if (!OPTIONS.contains(name) || i + 1 == arguments.length) {
                throw new IllegalArgumentException("not an option with a value: " + arguments[i]);
            }
            options.put(name, arguments[i + 1]);
        }
        return options;
    }
}
