package no.innhold.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import no.innhold.Innhold;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Who may use a data directory: the living service alone, and after its death the next one. */
@Tag("once")
class OwnershipTest {
    @TempDir
    Path temporary;

    Path home;

    @BeforeEach
    void prepare() throws IOException {
        home = Homes.initialised(temporary);
    }

    @Test
    void a_second_service_is_refused_while_the_first_lives() throws Exception {
        try (DatabaseOwner owner = DatabaseOwner.start(home)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(home))
                    .isInstanceOf(StartupFailure.class)
                    .hasMessage("the data directory " + home + " is in use by a running service, process " + owner.pid()
                            + ".");
            assertThat(Sql.query(owner.address(), "select 1")).containsExactly("1");
        }
    }

    @Test
    void a_second_start_in_the_same_service_is_refused() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(home)).isInstanceOf(StartupFailure.class);
            assertThatThrownBy(() -> EmbeddedPostgres.start(home)).isInstanceOf(StartupFailure.class);
            assertThat(Sql.query(postgres.address(), "select 1")).containsExactly("1");
        }
    }

    @Test
    void a_refused_service_says_so_in_two_lines_and_exits_with_1() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
            Refusal refusal = refusedStart(ChildJvm.of(Innhold.class));

            assertThat(refusal.exitCode()).isEqualTo(1);
            assertThat(refusal.said().lines())
                    .containsExactly(
                            "Innhold cannot start: the data directory " + home
                                    + " is in use by a running service, process "
                                    + ProcessHandle.current().pid() + ".",
                            "  Stop that service first, or set INNHOLD_DATA_DIR to another directory.");
            assertThat(Sql.query(postgres.address(), "select 1")).containsExactly("1");
        }
    }

    @Test
    void after_kill_9_the_next_start_replaces_the_orphan_and_loses_nothing() throws Exception {
        DatabaseOwner owner = DatabaseOwner.start(home);
        Sql.run(owner.address(), "create table note as select 'acknowledged' as words");
        ProcessHandle orphan = owner.postmaster();
        owner.kill();
        assertThat(orphan).matches(OwnershipTest::runs);

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
            assertThat(orphan).matches(process -> !runs(process));
            assertThat(Sql.query(postgres.address(), "select words from note")).containsExactly("acknowledged");
        }
    }

    @Test
    void after_kill_9_of_service_and_server_the_next_start_recovers() throws Exception {
        DatabaseOwner owner = DatabaseOwner.start(home);
        Sql.run(owner.address(), "create table note as select 'acknowledged' as words");
        ProcessHandle server = owner.postmaster();
        owner.kill();
        server.destroyForcibly();
        server.onExit().join();

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
            assertThat(Sql.query(postgres.address(), "select words from note")).containsExactly("acknowledged");
        }
    }

    @Test
    void a_service_that_is_asked_to_stop_takes_its_server_along() throws Exception {
        DatabaseOwner owner = DatabaseOwner.start(home);
        ProcessHandle server = owner.postmaster();
        owner.terminate();
        assertThat(server).matches(process -> !runs(process));
    }

    /** A process that has ended stays alive in name until its parent, here the system, takes notice. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    @Test
    @EnabledIfSystemProperty(named = "user.name", matches = "root", disabledReason = "only root needs a user namespace")
    void root_without_user_namespaces_is_told_what_to_do() throws Exception {
        ProcessBuilder service = ChildJvm.of(Innhold.class);
        service.environment().put("PATH", temporary.toString());
        Refusal refusal = refusedStart(service);

        assertThat(refusal.exitCode()).isEqualTo(1);
        assertThat(refusal.said().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Innhold cannot start: PostgreSQL does not run as root,"
                        + " and there is no user namespace to run it in (");
        assertThat(refusal.said()).contains("Start the service as an ordinary user");
    }

    private record Refusal(int exitCode, String said) {}

    private Refusal refusedStart(ProcessBuilder service) throws IOException, InterruptedException {
        service.environment().put("INNHOLD_DATA_DIR", home.getParent().toString());
        Process process = service.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Refusal(process.waitFor(), said);
    }
}
