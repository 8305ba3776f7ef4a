package no.innhold.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedDirectoryTest {
    @TempDir
    Path temporary;

    Path home;

    @BeforeEach
    void prepare() throws IOException {
        home = Homes.initialised(temporary);
    }

    @Test
    void a_missing_version_is_told_and_nothing_is_touched() throws Exception {
        Files.delete(home.resolve("cluster/PG_VERSION"));
        List<Path> before = content(home.resolve("cluster"));

        assertThatThrownBy(() -> EmbeddedPostgres.start(home))
                .isInstanceOf(StartupFailure.class)
                .hasMessage("the database in " + home + "/cluster is damaged or incomplete: PG_VERSION is missing.");
        assertThat(content(home.resolve("cluster"))).isEqualTo(before);
    }

    @Test
    void another_major_version_is_told_and_nothing_is_touched() throws Exception {
        Files.writeString(home.resolve("cluster/PG_VERSION"), "15\n");
        List<Path> before = content(home.resolve("cluster"));

        assertThatThrownBy(() -> EmbeddedPostgres.start(home))
                .isInstanceOf(StartupFailure.class)
                .hasMessage("the database in " + home
                        + "/cluster was made by PostgreSQL 15, and this service brings PostgreSQL 18.");
        assertThat(content(home.resolve("cluster"))).isEqualTo(before);
    }

    @Test
    void a_directory_that_holds_something_else_is_left_alone() throws Exception {
        Directories.deleteIfPossible(home.resolve("cluster"));
        Files.createDirectory(home.resolve("cluster"));
        Files.writeString(home.resolve("cluster/thesis.txt"), "years of work");

        assertThatThrownBy(() -> EmbeddedPostgres.start(home)).isInstanceOf(StartupFailure.class);
        assertThat(content(home.resolve("cluster"))).containsExactly(home.resolve("cluster/thesis.txt"));
    }

    @Test
    void a_broken_control_file_is_told_in_the_words_of_postgresql() throws Exception {
        Files.write(home.resolve("cluster/global/pg_control"), new byte[8192]);

        assertThatThrownBy(() -> EmbeddedPostgres.start(home))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining(home.toString())
                .hasMessageContaining("database files are incompatible with server");
    }

    @Test
    void a_first_start_that_was_cut_short_is_made_again() throws Exception {
        Directories.deleteIfPossible(home.resolve("cluster"));
        Path half = Files.createDirectories(home.resolve("unfinished-cluster-1/base"));
        Files.writeString(half.resolveSibling("PG_VERSION"), "18\n");

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
            assertThat(Sql.query(postgres.address(), "select 1")).containsExactly("1");
        }
        assertThat(home.resolve("unfinished-cluster-1")).doesNotExist();
    }

    @Test
    void a_directory_that_cannot_be_made_is_told() throws Exception {
        Path file = Files.writeString(temporary.resolve("data"), "");
        assertThatThrownBy(() -> EmbeddedPostgres.start(file.resolve("postgres")))
                .isInstanceOf(StartupFailure.class)
                .hasMessage("the data directory " + file.resolve("postgres")
                        + " cannot be created or written (not a directory: " + file + ").");
    }

    private static List<Path> content(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
