package no.innhold.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The account PostgreSQL runs under. Its programs refuse to run as root; inside a user namespace without any mapping
 * root looks like an ordinary user to them, while its files stay its own.
 */
final class Account {
    private static final Path SELF = Path.of("/proc/self");
    private static final int ROOT = 0;
    private static final List<String> USER_NAMESPACE = List.of("unshare", "-U");

    private Account() {}

    /** What has to stand before the command line of a program of PostgreSQL. */
    static List<String> commandPrefix() throws IOException, InterruptedException {
        if (!isRoot()) {
            return List.of();
        }
        String refusal = tryUserNamespace();
        if (!refusal.isEmpty()) {
            throw new StartupFailure(
                    "PostgreSQL does not run as root, and there is no user namespace to run it in (" + refusal + ").",
                    "Start the service as an ordinary user, or set QUARKUS_DATASOURCE_JDBC_URL, _USERNAME and _PASSWORD.");
        }
        return USER_NAMESPACE;
    }

    /** Elsewhere than on Linux PostgreSQL's own refusal has to do. */
    private static boolean isRoot() throws IOException {
        return Files.exists(SELF) && uid(SELF) == ROOT;
    }

    /** Whether a file belongs to this account; where nobody can tell, PostgreSQL will. */
    static boolean owns(Path file) throws IOException {
        return !Files.exists(SELF) || uid(file) == uid(SELF);
    }

    private static int uid(Path file) throws IOException {
        return (Integer) Files.getAttribute(file, "unix:uid");
    }

    private static String tryUserNamespace() throws InterruptedException {
        try {
            Process attempt = new ProcessBuilder("unshare", "-U", "true")
                    .redirectErrorStream(true)
                    .start();
            try (InputStream output = attempt.getInputStream()) {
                String said = new String(output.readAllBytes(), StandardCharsets.UTF_8).strip();
                return attempt.waitFor() == 0 ? "" : said;
            }
        } catch (IOException e) {
            return Reason.of(e);
        }
    }
}
