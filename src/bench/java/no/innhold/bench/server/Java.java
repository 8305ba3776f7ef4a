package no.innhold.bench.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command for a program in Java: on the JDK of this process, with the heap that every measured one gets. */
public final class Java {

    public static final String HEAP = "192m";

    private Java() {}

    static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + HEAP);
        command.addAll(List.of(arguments));
        return command;
    }
}
