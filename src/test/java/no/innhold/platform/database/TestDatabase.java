package no.innhold.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * One PostgreSQL for all {@code @QuarkusTest} classes of a JVM, whatever their profile. JUnit finds it through
 * META-INF/services and calls it before the first test; a test class has nothing to declare. Runs without such a class
 * and runs with QUARKUS_DATASOURCE_JDBC_URL start nothing. The server ends with the JVM, and the next run begins with an
 * empty database.
 */
public final class TestDatabase implements TestExecutionListener {
    /** Property with the address of the database, for profiles that want a schema of their own in it. */
    public static final String URL = "test.database";

    static final Path HOME = Path.of("target", "test-data", "postgres");

    private static final String QUARKUS_TEST = "io.quarkus.test.junit.QuarkusTest";

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        boolean configured = System.getProperty(DefaultDatabase.URL_PROPERTY) != null
                || System.getenv("QUARKUS_DATASOURCE_JDBC_URL") != null;
        if (!configured && needsDatabase(plan)) {
            startEmpty().publish();
        }
        String url = System.getProperty(DefaultDatabase.URL_PROPERTY, System.getenv("QUARKUS_DATASOURCE_JDBC_URL"));
        if (url != null) {
            System.setProperty(URL, url);
        }
    }

    private static boolean needsDatabase(TestPlan plan) {
        return plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .flatMap(TestDatabase::annotationsOf)
                .anyMatch(QUARKUS_TEST::equals);
    }

    /** By name, because Quarkus loads test classes with class loaders of its own. */
    private static Stream<String> annotationsOf(TestIdentifier test) {
        TestSource source = test.getSource().orElse(null);
        return source instanceof ClassSource type
                ? Arrays.stream(type.getJavaClass().getAnnotations())
                        .map(annotation -> annotation.annotationType().getName())
                : Stream.empty();
    }

    private static DatabaseAddress startEmpty() {
        try {
            wipe(DataDirectory.at(HOME));
            Files.writeString(
                    HOME.resolve("local.conf"), "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n");
            return EmbeddedPostgres.start(HOME).address();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Keeps the unpacked programs. A server that a killed run left is stopped before its files go. */
    private static void wipe(DataDirectory directory) throws IOException, InterruptedException {
        try (DirectoryLock lock = DirectoryLock.take(directory)) {
            Programs programs = new Programs(
                    PostgresBinaries.unpackedIn(directory.binaries()), Account.commandPrefix(), directory.startLog());
            new Server(directory, programs).stopOrphan();
            Directories.deleteIfPossible(directory.cluster());
            Directories.deleteIfPossible(directory.log());
            Files.deleteIfExists(directory.password());
        }
    }
}
