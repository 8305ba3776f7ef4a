package no.innhold.platform.database;

import io.quarkus.runtime.Application;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Stops PostgreSQL when the JVM ends, after the service, which may need it to answer its last requests.
 *
 * <p>In dev mode this outlives the class loader it came from. So it keeps to the JDK and to classes that are loaded
 * when it is made.
 */
final class StopAtExit extends Thread {
    private final AtomicBoolean ending;
    private final List<String> fast;
    private final List<String> immediate;

    StopAtExit(AtomicBoolean ending, List<String> fast, List<String> immediate) {
        super("stop-postgresql");
        this.ending = ending;
        this.fast = fast;
        this.immediate = immediate;
        Application.currentApplication();
    }

    void register() {
        Runtime.getRuntime().addShutdownHook(this);
    }

    void cancel() {
        try {
            Runtime.getRuntime().removeShutdownHook(this);
        } catch (IllegalStateException alreadyRunning) {
            return;
        }
    }

    @Override
    public void run() {
        Application application = Application.currentApplication();
        if (application != null) {
            application.awaitShutdown();
        }
        ending.set(true);
        try {
            if (!succeeds(fast)) {
                succeeds(immediate);
            }
        } catch (IOException | InterruptedException e) {
            System.err.println("PostgreSQL was not stopped: " + e.getMessage());
        }
    }

    private static boolean succeeds(List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
