package no.innhold.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Directories for databases of tests, with one set of unpacked programs for all of them. */
final class Homes {
    private static final Path BINARIES = TestDatabase.HOME.resolve("binaries").toAbsolutePath();

    private Homes() {}

    /** As before the first start. */
    static Path empty(Path parent) throws IOException {
        PostgresBinaries.unpackedIn(BINARIES);
        Path home = Files.createDirectory(parent.resolve("postgres"));
        Files.createSymbolicLink(home.resolve("binaries"), BINARIES);
        return home.toRealPath();
    }

    /** As a first start and an orderly stop leave it: a copy, which is faster than making one each time. */
    static Path initialised(Path parent) throws IOException {
        Path home = empty(parent);
        copy(Template.HOME.resolve("cluster"), home.resolve("cluster"));
        copy(Template.HOME.resolve("password"), home.resolve("password"));
        return home;
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> parentsFirst;
        try (Stream<Path> all = Files.walk(from)) {
            parentsFirst = all.toList();
        }
        for (Path path : parentsFirst) {
            Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** Made at the first use. */
    private static final class Template {
        static final Path HOME = make();

        private static Path make() {
            try {
                Path parent = Files.createTempDirectory(
                        TestDatabase.HOME.toAbsolutePath().getParent(), "template-");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> Directories.deleteIfPossible(parent)));
                Path home = empty(parent);
                EmbeddedPostgres.start(home).close();
                return home;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
