package no.innhold.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** nginx with the configuration that comes with the service, but for addresses and paths. */
final class Proxy implements AutoCloseable {

    private static final Path CONFIGURATION = Path.of("docker", "nginx.conf");
    private static final List<Path> PROGRAM = List.of(Path.of("/usr/sbin/nginx"), Path.of("/usr/bin/nginx"));

    private final Process process;
    private final int port;
    private final Path log;

    private Proxy(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    static boolean isInstalled() {
        return PROGRAM.stream().anyMatch(Files::isExecutable);
    }

    /** Between two services on these ports of this machine. */
    static Proxy start(Path directory, int first, int second) throws IOException {
        Files.createDirectories(directory);
        int port = RunningService.freePort();
        Path configuration = directory.resolve("nginx.conf");
        Files.writeString(
                configuration,
                Files.readString(CONFIGURATION)
                        .replace("server innhold:8080", "server 127.0.0.1:" + first)
                        .replace("server innhold-2:8080", "server 127.0.0.1:" + second)
                        .replace("listen 8080", "listen 127.0.0.1:" + port)
                        .replace("/var/cache/nginx", directory.toString())
                        .replace(
                                "/tmp/nginx.pid", directory.resolve("nginx.pid").toString()));
        Path program = PROGRAM.stream().filter(Files::isExecutable).findFirst().orElseThrow();
        Path log = directory.resolve("nginx.log");
        // its workers are to reach the directory of the test, whoever runs that
        String settings = "daemon off; user " + System.getProperty("user.name") + ";";
        Process process = new ProcessBuilder(program.toString(), "-c", configuration.toString(), "-g", settings)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new Proxy(process, port, log);
    }

    Door door(String key) {
        return Door.at(port, key);
    }

    /** What it wrote, the requests that it passed on among it. */
    String log() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
