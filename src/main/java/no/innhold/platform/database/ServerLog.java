package no.innhold.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds in the logs why the last start failed. */
final class ServerLog {
    private static final String FIRST_LINE_OF_A_START = "starting PostgreSQL";
    private static final Pattern REASON = Pattern.compile("(FATAL|PANIC|ERROR|error):\\s+(.*)");

    private ServerLog() {}

    /** The last reason given: by the server itself, else by the programs around it, else whatever was said last. */
    static String reasonOfFailure(DataDirectory directory) throws IOException {
        List<String> start = lines(directory.startLog());
        List<String> reasons = Stream.concat(start.stream(), linesOfLastStart(directory.log()).stream())
                .map(REASON::matcher)
                .filter(Matcher::find)
                .map(match -> match.group(2))
                .toList();
        if (!reasons.isEmpty()) {
            return reasons.get(reasons.size() - 1);
        }
        return start.isEmpty() ? "no reason given" : start.get(start.size() - 1);
    }

    private static List<String> linesOfLastStart(Path log) throws IOException {
        try (Stream<Path> files = Files.list(log)) {
            List<String> lines = files.filter(file -> file.getFileName().toString().startsWith("postgresql-"))
                    .max(Comparator.comparing(file -> file.toFile().lastModified()))
                    .map(ServerLog::lines)
                    .orElse(List.of());
            int begin = lines.size() - 1;
            while (begin > 0 && !lines.get(begin).contains(FIRST_LINE_OF_A_START)) {
                begin--;
            }
            return lines.subList(Math.max(begin, 0), lines.size());
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
