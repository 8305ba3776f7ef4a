package no.innhold.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** PostgreSQL's programs and libraries, unpacked from the class path once per version. */
record PostgresBinaries(Path directory) {
    /** Of the binaries on the class path. A cluster of another major version cannot be opened. */
    static final int MAJOR_VERSION = 18;

    /** Unpacks beside the final name and renames, so that a directory with that name is always complete. */
    static PostgresBinaries unpackedIn(Path cache) throws IOException {
        String name = Platform.archive();
        URL archive = PostgresBinaries.class.getResource("/" + name);
        if (archive == null) {
            throw new StartupFailure(
                    "no PostgreSQL for this kind of machine is packed with the service (" + name + ").",
                    "Set QUARKUS_DATASOURCE_JDBC_URL, _USERNAME and _PASSWORD to a PostgreSQL 15 or later.");
        }
        Path directory = cache.resolve(MAJOR_VERSION + "-" + checksum(archive));
        if (!Files.isDirectory(directory)) {
            Directories.make(cache, DataDirectory.ownerOnly("rwx------"));
            Path unfinished = Files.createTempDirectory(cache, "unpacking-");
            try (InputStream content = archive.openStream()) {
                TarXzArchive.unpack(content, unfinished);
            }
            Directories.renameDurably(unfinished, directory);
        }
        return new PostgresBinaries(directory);
    }

    String program(String name) {
        return directory.resolve("bin").resolve(name).toString();
    }

    /** Deletes former versions and what an interrupted unpacking left; no server may run from them any more. */
    void removeSuperseded() throws IOException {
        List<Path> superseded;
        try (Stream<Path> all = Files.list(directory.getParent())) {
            superseded = all.filter(path -> !path.equals(directory)).toList();
        }
        superseded.forEach(Directories::deleteIfPossible);
    }

    /** The jar's directory has the checksum, which spares reading 15 MB at each start. */
    private static String checksum(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        long crc =
                connection instanceof JarURLConnection jar ? jar.getJarEntry().getCrc() : checksumOfContent(connection);
        return String.format("%08x", crc);
    }

    private static long checksumOfContent(URLConnection connection) throws IOException {
        CRC32 crc = new CRC32();
        try (InputStream content = new CheckedInputStream(connection.getInputStream(), crc)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return crc.getValue();
    }
}
