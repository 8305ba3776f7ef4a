package no.innhold.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The HTTP server below the service, with nothing to do but to send: the ceiling of the framework. */
public final class VertxServer {

    private VertxServer() {}

    /** As many as the service has by default. */
    public static int eventLoops() {
        return 2 * Runtime.getRuntime().availableProcessors();
    }

    /** @param home for its log */
    public static Server start(Path home, ReadyAnswers answers) throws IOException, InterruptedException {
        Files.createDirectories(home);
        int port = Server.freePort();
        return Server.start(
                "vertx",
                port,
                Java.command(
                        // as the service is started by Quarkus
                        "-Dvertx.disableURIValidation=true",
                        "-Dio.netty.leakDetection.level=DISABLED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        VertxMain.class.getName(),
                        Integer.toString(port),
                        Integer.toString(eventLoops()),
                        answers.directory().toString()),
                Map.of(),
                home.resolve("vertx.log"),
                Request.of("/"));
    }
}
