package no.innhold.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The process of the service that is measured, on this machine and of this user. */
record MeasuredProcess(String id) {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    /** KB of heap in use after a collection. */
    long heap() throws IOException, InterruptedException {
        jcmd("GC.run");
        return find(USED, jcmd("GC.heap_info"));
    }

    /** KB that are resident. */
    long resident() throws IOException {
        return find(RESIDENT, Files.readString(Path.of("/proc", id, "status")));
    }

    private static long find(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return Long.parseLong(found.group(1));
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder("jcmd", id, command).start();
        String output = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return output;
    }
}
