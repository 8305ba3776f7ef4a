package no.innhold.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs PostgreSQL's own programs, one after the other, to their end. */
final class Programs {
    private final PostgresBinaries binaries;
    private final List<String> prefix;
    private final Path output;

    /** @param output the file to which all that they say is appended */
    Programs(PostgresBinaries binaries, List<String> prefix, Path output) {
        this.binaries = binaries;
        this.prefix = prefix;
        this.output = output;
    }

    List<String> commandLine(String program, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(binaries.program(program));
        command.addAll(List.of(arguments));
        return List.copyOf(command);
    }

    /** Whether it ended with exit code 0. */
    boolean run(String program, String... arguments) throws IOException, InterruptedException {
        return runWithInput("", program, arguments);
    }

    boolean runWithInput(String input, String program, String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(commandLine(program, arguments))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException endedBeforeReading) {
            return false;
        }
        return process.waitFor() == 0;
    }
}
