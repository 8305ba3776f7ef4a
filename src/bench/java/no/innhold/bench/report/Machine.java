package no.innhold.bench.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where it was measured, as far as it matters to the numbers.
 *
 * @param memoryMb of the whole machine
 */
public record Machine(int cores, String processor, long memoryMb, String system, String jdk) {

    private static final int KB_IN_MB = 1024;

    public static Machine here() throws IOException {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                line("/proc/cpuinfo", "model name\\s*:\\s*(.+)"),
                Long.parseLong(line("/proc/meminfo", "MemTotal:\\s+(\\d+) kB")) / KB_IN_MB,
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                Runtime.version().toString());
    }

    private static String line(String file, String form) throws IOException {
        Matcher line = Pattern.compile("(?m)^" + form + "$").matcher(Files.readString(Path.of(file)));
        return line.find() ? line.group(1) : "0";
    }

    /** Of what is checked out, empty when there is no Git. */
    public static String commit() throws InterruptedException {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty").start();
            String commit = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            git.waitFor();
            return commit.strip();
        } catch (IOException none) {
            return "";
        }
    }
}
