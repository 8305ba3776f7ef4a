package no.innhold.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresBinariesTest {
    @TempDir
    Path cache;

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, postgres-linux-x86_64.txz",
        "Linux, aarch64, postgres-linux-arm_64.txz",
        "Mac OS X, x86_64, postgres-darwin-x86_64.txz",
        "Mac OS X, aarch64, postgres-darwin-arm_64.txz",
        "Windows Server 2022, amd64, postgres-windows-x86_64.txz"
    })
    void every_usual_platform_has_its_archive(String os, String architecture, String archive) {
        assertThat(Platform.archive(os, architecture)).isEqualTo(archive);
        assertThat(getClass().getResource("/" + archive)).isNotNull();
    }

    @Test
    void they_are_unpacked_once_and_former_ones_removed() throws Exception {
        PostgresBinaries first = PostgresBinaries.unpackedIn(cache);
        FileTime unpacked = Files.getLastModifiedTime(first.directory());
        Files.createDirectories(cache.resolve("17-0a1b2c3d/bin"));
        Files.createDirectories(cache.resolve("unpacking-123/bin"));

        PostgresBinaries second = PostgresBinaries.unpackedIn(cache);
        second.removeSuperseded();

        assertThat(second).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(second.directory())).isEqualTo(unpacked);
        assertThat(cache.toFile().listFiles()).containsExactly(first.directory().toFile());
    }

    @Test
    void they_are_of_the_version_that_a_cluster_is_checked_against() throws Exception {
        PostgresBinaries binaries = PostgresBinaries.unpackedIn(TestDatabase.HOME.resolve("binaries"));
        Process version = new ProcessBuilder(binaries.program("postgres"), "--version").start();
        assertThat(new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("postgres (PostgreSQL) " + PostgresBinaries.MAJOR_VERSION + ".");
    }
}
