package no.innhold.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The main process of the server that runs on a cluster, as its own file {@code postmaster.pid} tells. */
record Postmaster(Path cluster) {
    private static final Pattern PID = Pattern.compile("-?[0-9]{1,18}");

    private Path pidFile() {
        return cluster.resolve("postmaster.pid");
    }

    Optional<ProcessHandle> process() throws IOException {
        return named().filter(Postmaster::isPostgres).filter(this::isOnThisCluster);
    }

    /**
     * Removes the file when its number belongs to another program by now, as it often does after the restart of a
     * container: PostgreSQL would take that program for itself and refuse to start.
     */
    void forgetIfReplaced() throws IOException {
        if (named().filter(process -> !isPostgres(process)).isPresent()) {
            Files.deleteIfExists(pidFile());
        }
    }

    /** The process that has the number now. A single-user server writes its number negative. */
    private Optional<ProcessHandle> named() throws IOException {
        if (Files.notExists(pidFile())) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile());
        if (lines.isEmpty() || !PID.matcher(lines.get(0).strip()).matches()) {
            return Optional.empty();
        }
        return ProcessHandle.of(Math.abs(Long.parseLong(lines.get(0).strip())));
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }

    /** Windows tells no arguments; there the program has to do. */
    private boolean isOnThisCluster(ProcessHandle process) {
        return process.info()
                .arguments()
                .map(arguments -> Arrays.asList(arguments).contains(cluster.toString()))
                .orElse(true);
    }
}
