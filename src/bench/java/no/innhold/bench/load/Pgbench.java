package no.innhold.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.innhold.bench.server.Database;

/** Runs PostgreSQL's own program for such measurements. */
public final class Pgbench {

    private static final int MOST_THREADS = 2;
    private static final String LOG = "pgbench";

    private Pgbench() {}

    /** Whether it is installed. */
    public static boolean isThere() throws InterruptedException {
        try {
            return new ProcessBuilder(LOG, "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    /**
     * Carries out the script again and again, as a prepared statement.
     *
     * @param directory for its logs, which are deleted
     */
    static Sample run(Database database, Path script, Path directory, int connections, int seconds)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        "pgbench",
                        "--no-vacuum",
                        "--host=127.0.0.1",
                        "--port=" + database.port(),
                        "--username=" + Database.USER,
                        "--protocol=prepared",
                        "--client=" + connections,
                        "--jobs=" + Math.min(MOST_THREADS, connections),
                        "--time=" + seconds,
                        "--file=" + script,
                        "--log",
                        "--log-prefix=" + directory.resolve(LOG),
                        Database.NAME)
                .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.password());
        Process pgbench = builder.start();
        String output = new String(pgbench.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        pgbench.waitFor();
        return PgbenchOutput.parse(output, taken(directory));
    }

    private static List<String> taken(Path directory) throws IOException {
        List<String> lines = new ArrayList<>();
        try (DirectoryStream<Path> logs = Files.newDirectoryStream(directory, LOG + ".*")) {
            for (Path log : logs) {
                lines.addAll(Files.readAllLines(log));
                Files.delete(log);
            }
        }
        return lines;
    }
}
