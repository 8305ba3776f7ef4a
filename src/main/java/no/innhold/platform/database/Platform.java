package no.innhold.platform.database;

import java.util.Locale;

/** Names the archive of binaries for this machine the way the packages of binaries do. */
final class Platform {
    private Platform() {}

    static String archive() {
        return archive(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static String archive(String os, String architecture) {
        return "postgres-" + system(os.toLowerCase(Locale.ROOT)) + "-"
                + processor(architecture.toLowerCase(Locale.ROOT)) + ".txz";
    }

    private static String system(String os) {
        if (os.startsWith("windows")) {
            return "windows";
        }
        return os.startsWith("mac") ? "darwin" : os;
    }

    private static String processor(String architecture) {
        return switch (architecture) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> architecture;
        };
    }
}
