package no.innhold.bench.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** nginx with answers of the service as files. */
public final class Nginx {

    private static final Pattern VERSION = Pattern.compile("nginx/(\\S+)");

    private Nginx() {}

    /** @param home for its configuration, its log and other files of its own */
    public static Server start(Path home, ReadyAnswers answers) throws IOException, InterruptedException {
        Files.createDirectories(home.resolve("temporary"));
        int port = Server.freePort();
        Path configuration = home.resolve("nginx.conf");
        Files.writeString(configuration, NginxConfiguration.of(port, answers));
        List<String> command = List.of(
                program(), "-p", home.toString(), "-c", configuration.toString(), "-e", home + "/error.log");
        return Server.start("nginx", port, command, Map.of(), home.resolve("nginx.log"), Request.of("/"));
    }

    public static String version() throws IOException, InterruptedException {
        Process nginx = new ProcessBuilder(program(), "-v").redirectErrorStream(true).start();
        Matcher version = VERSION.matcher(new String(nginx.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        nginx.waitFor();
        return version.find() ? version.group(1) : "";
    }

    /** Debian has it where ordinary users do not look. */
    private static String program() {
        Path debian = Path.of("/usr/sbin/nginx");
        return Files.isExecutable(debian) ? debian.toString() : "nginx";
    }
}
