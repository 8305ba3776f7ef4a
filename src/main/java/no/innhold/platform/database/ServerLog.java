package no.innhold.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds in the logs why the last start failed. */
final class ServerLog {
    private static final String FIRST_LINE_OF_A_START = "starting PostgreSQL";
    private static final String OWN_LOG_OPENED = "redirecting log output";
    private static final Pattern REASON = Pattern.compile("(FATAL|PANIC|ERROR|error):\\s+(.*)");

    private ServerLog() {}

    /**
     * The last reason given by the programs, else by the server in its own log, else whatever was said last. That log
     * is not asked before this start has opened it: it ends with the reasons of former days.
     */
    static String reasonOfFailure(DataDirectory directory) {
        List<String> start = lines(directory.startLog());
        boolean ownLogOpened = start.stream().anyMatch(line -> line.contains(OWN_LOG_OPENED));
        return lastReason(start)
                .or(() -> lastReason(ownLogOpened ? linesOfLastStart(directory.log()) : List.of()))
                .orElse(start.isEmpty() ? "no reason given" : start.get(start.size() - 1));
    }

    private static Optional<String> lastReason(List<String> lines) {
        return lines.stream()
                .map(REASON::matcher)
                .filter(Matcher::find)
                .map(match -> match.group(2))
                .reduce((former, latter) -> latter);
    }

    private static List<String> linesOfLastStart(Path log) {
        List<String> lines = newestIn(log).map(ServerLog::lines).orElse(List.of());
        int begin = lines.size() - 1;
        while (begin > 0 && !lines.get(begin).contains(FIRST_LINE_OF_A_START)) {
            begin--;
        }
        return lines.subList(Math.max(begin, 0), lines.size());
    }

    private static Optional<Path> newestIn(Path log) {
        try (Stream<Path> files = Files.list(log)) {
            return files.filter(file -> file.getFileName().toString().startsWith("postgresql-"))
                    .max(Comparator.comparingLong(file -> file.toFile().lastModified()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** As Latin-1, because a log may hold bytes of any encoding. */
    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return List.of("the log " + file + " cannot be read");
        }
    }
}
