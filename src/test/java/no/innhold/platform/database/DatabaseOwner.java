package no.innhold.platform.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A service reduced to its database, in a JVM of its own that can be stopped or killed. */
final class DatabaseOwner implements AutoCloseable {
    private static final long EXIT_SECONDS = 20;

    private final Path home;
    private final Process process;
    private final String url;

    private DatabaseOwner(Path home, Process process, String url) {
        this.home = home;
        this.process = process;
        this.url = url;
    }

    static DatabaseOwner start(Path home) throws IOException {
        Process process = ChildJvm.of(DatabaseOwner.class, home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = said.readLine();
        while (line != null && !line.startsWith("jdbc:")) {
            line = said.readLine();
        }
        if (line == null) {
            throw new IOException("the owner ended before its database answered");
        }
        return new DatabaseOwner(home, process, line);
    }

    /** Keeps nothing of the database but the promise that it runs, as the service does. */
    public static void main(String... arguments) throws IOException {
        String url = EmbeddedPostgres.start(Path.of(arguments[0])).address().url();
        collectGarbage();
        System.out.println(url);
        System.in.read();
    }

    private static void collectGarbage() {
        WeakReference<Object> garbage = new WeakReference<>(new Object());
        while (garbage.get() != null) {
            System.gc();
        }
    }

    DatabaseAddress address() {
        try {
            return new DatabaseAddress(
                    url,
                    Cluster.USERNAME,
                    Files.readString(home.resolve("password")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    ProcessHandle postmaster() throws IOException {
        return new Postmaster(home.toRealPath().resolve("cluster")).process().orElseThrow();
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitExit();
    }

    /** SIGTERM. */
    void terminate() throws InterruptedException {
        process.destroy();
        awaitExit();
    }

    private void awaitExit() throws InterruptedException {
        if (!process.waitFor(EXIT_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the owner is still alive");
        }
    }

    @Override
    public void close() throws InterruptedException {
        terminate();
    }
}
