package no.innhold.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The packaged service. */
public final class Service implements AutoCloseable {

    /** Needs the database, the templates of an answer and JSON: all of the service that a reader needs. */
    private static final Request FIRST = Request.of("/v1/news?limit=1");

    private static final Path SCRIPT = Path.of("target/quarkus-app/start.sh");

    private static final int MOST_CONNECTIONS = 150;

    private final Server server;
    private final Path data;
    private final Duration start;

    private Service(Server server, Path data, Duration start) {
        this.server = server;
        this.data = data;
        this.start = start;
    }

    /**
     * With the database embedded in the data directory and the defaults of the service. Only the database takes more
     * connections than by default: those of a second service and of pgbench.
     */
    public static Service start(Path data) throws IOException, InterruptedException {
        Path settings = Files.createDirectories(data.resolve("postgres")).resolve("local.conf");
        Files.writeString(settings, "max_connections = " + MOST_CONNECTIONS + "\n");
        return start("service", data, Map.of());
    }

    /**
     * A second one on the same database, which renders every answer anew. It keeps no snapshot: its first copy of all that is
     * published would be measured as well.
     */
    public Service startUncached() throws IOException, InterruptedException {
        Database database = database();
        return start(
                "uncached",
                data.resolveSibling(data.getFileName() + "-uncached"),
                Map.of(
                        "INNHOLD_CACHE_SIZE", "0",
                        "INNHOLD_SNAPSHOT_ENABLED", "false",
                        "QUARKUS_DATASOURCE_JDBC_URL", database.url(),
                        "QUARKUS_DATASOURCE_USERNAME", Database.USER,
                        "QUARKUS_DATASOURCE_PASSWORD", database.password()));
    }

    private static Service start(String name, Path data, Map<String, String> settings)
            throws IOException, InterruptedException {
        Files.createDirectories(data);
        int port = Server.freePort();
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("INNHOLD_DATA_DIR", data.toString());
        environment.put("INNHOLD_SAMPLE_CONTENT", "false");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(Server.freePort()));
        Path log = data.resolveSibling(name + ".log");
        long begin = System.nanoTime();
        Server server = Server.start(name, port, command(environment), environment, log, FIRST);
        return new Service(server, data, Duration.ofNanos(System.nanoTime() - begin));
    }

    /** The start script, which uses the cache of classes, if it was packaged with the profile fast-start. */
    private static List<String> command(Map<String, String> environment) {
        if (!Files.exists(SCRIPT)) {
            return Java.command("-jar", "target/quarkus-app/quarkus-run.jar");
        }
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("JAVA_OPTS", "-Xmx" + Java.HEAP + " -XX:+UseSerialGC -Xms48m");
        return List.of("sh", SCRIPT.toString());
    }

    public Server server() {
        return server;
    }

    /** Only of the service whose database is embedded. */
    public Database database() throws IOException {
        return Database.in(data);
    }

    /** From the start of the process to the first answer. */
    public Duration startTime() {
        return start;
    }

    @Override
    public void close() {
        server.close();
    }
}
