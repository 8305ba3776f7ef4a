package no.innhold.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    @TempDir
    Path temporary;

    Path home;

    @BeforeEach
    void prepare() throws IOException {
        home = Homes.initialised(temporary);
    }

    @Test
    void a_first_start_makes_a_database_for_norwegian_text() throws Exception {
        Path fresh = Homes.empty(Files.createDirectory(temporary.resolve("fresh")));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(fresh)) {
            DatabaseAddress address = postgres.address();
            assertThat(Sql.query(address, "show server_encoding")).containsExactly("UTF8");
            assertThat(Sql.query(address, "select lower('ÆØÅ')")).containsExactly("æøå");
            assertThat(Sql.query(
                            address,
                            "select word from (values ('å'), ('z'), ('ø'), ('a'), ('æ')) as words (word)"
                                    + " order by word collate \"nb-x-icu\""))
                    .containsExactly("a", "z", "æ", "ø", "å");
        }
    }

    @Test
    void what_is_acknowledged_is_on_the_disk() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
            assertThat(Sql.query(
                            postgres.address(),
                            "select name || ' ' || setting from pg_settings where name in"
                                    + " ('fsync', 'synchronous_commit', 'full_page_writes', 'jit', 'listen_addresses')"
                                    + " order by name"))
                    .containsExactly(
                            "fsync on",
                            "full_page_writes on",
                            "jit off",
                            "listen_addresses 127.0.0.1",
                            "synchronous_commit on");
        }
    }

    @Test
    void the_service_is_no_superuser_but_may_install_the_extensions_it_needs() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
            assertThat(Sql.query(postgres.address(), "show is_superuser")).containsExactly("off");
            Sql.run(postgres.address(), "create extension btree_gist");
            Sql.run(postgres.address(), "create extension pg_trgm");
        }
    }

    @Test
    void nobody_enters_without_the_password() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
            String url = postgres.address().url();
            assertThatThrownBy(() -> Sql.query(new DatabaseAddress(url, "innhold", "guess"), "select 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> Sql.query(new DatabaseAddress(url, "postgres", ""), "select 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("no pg_hba.conf entry");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_server_that_is_killed_comes_back_with_all_it_had() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
            Sql.run(postgres.address(), "create table note as select 'kept' as words");
            ProcessHandle killed =
                    new Postmaster(home.resolve("cluster")).process().orElseThrow();

            killed.destroyForcibly();
            killed.onExit().join();

            assertThat(whenItIsBack(postgres.address(), "select words from note"))
                    .containsExactly("kept");
        }
        assertThat(new Postmaster(home.resolve("cluster")).process()).isEmpty();
    }

    private static List<String> whenItIsBack(DatabaseAddress address, String query) throws SQLException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (true) {
            try {
                return Sql.query(address, query);
            } catch (SQLException notYet) {
                if (System.nanoTime() - deadline > 0) {
                    throw notYet;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
    }

    @Test
    void a_restart_keeps_what_was_committed() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
            Sql.run(postgres.address(), "create table note as select 'kept' as words");
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
            assertThat(Sql.query(postgres.address(), "select words from note")).containsExactly("kept");
        }
    }

    @Test
    void a_lost_password_is_replaced() throws Exception {
        Files.delete(home.resolve("password"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
            assertThat(Sql.query(postgres.address(), "select current_user::text"))
                    .containsExactly("innhold");
        }
    }

    @Test
    void settings_of_the_operator_win() throws Exception {
        Files.writeString(home.resolve("local.conf"), "work_mem = '7MB'\nmax_connections = 20\n");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
            assertThat(Sql.query(postgres.address(), "show work_mem")).containsExactly("7MB");
            assertThat(Sql.query(postgres.address(), "show max_connections")).containsExactly("20");
        }
    }

    @Test
    void a_setting_that_postgresql_refuses_is_told_in_its_words() throws Exception {
        Files.writeString(home.resolve("local.conf"), "max_connections = none\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(home))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining(home.toString())
                .hasMessageContaining("local.conf");
    }

    @Test
    void the_number_of_a_dead_server_that_another_program_has_by_now_does_not_matter() throws Exception {
        Files.writeString(
                home.resolve("cluster/postmaster.pid"), ProcessHandle.current().pid() + "\n");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
            assertThat(Sql.query(postgres.address(), "select 1")).containsExactly("1");
        }
    }
}
