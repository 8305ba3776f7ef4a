package no.innhold.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {
    @TempDir
    Path home;

    DataDirectory directory;

    @BeforeEach
    void prepare_a_log_with_a_former_failure() throws IOException {
        directory = DataDirectory.at(home);
        serverLog("LOG:  starting PostgreSQL 18.6\nFATAL:  terminating connection due to administrator command\n");
    }

    @Test
    void the_reason_of_a_program_is_found() throws Exception {
        startLog(
                "creating subdirectories ... ok\ninitdb: error: could not write to file \"x\": No space left on device\n");
        assertThat(ServerLog.reasonOfFailure(directory))
                .isEqualTo("could not write to file \"x\": No space left on device");
    }

    @Test
    void the_reason_of_the_last_start_is_found_in_the_log_of_the_server() throws Exception {
        startLog("LOG:  redirecting log output to logging collector process\npg_ctl: could not start server\n");
        serverLog("LOG:  starting PostgreSQL 18.6\nFATAL:  the first start\n"
                + "LOG:  starting PostgreSQL 18.6\nPANIC:  could not locate a valid checkpoint record\nLOG:  ended\n");
        assertThat(ServerLog.reasonOfFailure(directory)).isEqualTo("could not locate a valid checkpoint record");
    }

    @Test
    void a_former_reason_is_not_given_for_a_start_that_never_opened_the_log() throws Exception {
        startLog("waiting for server to start\nunshare: failed to execute postgres: Permission denied\n");
        assertThat(ServerLog.reasonOfFailure(directory))
                .isEqualTo("unshare: failed to execute postgres: Permission denied");
    }

    private void startLog(String content) throws IOException {
        Files.writeString(directory.startLog(), content);
    }

    private void serverLog(String content) throws IOException {
        Files.writeString(directory.log().resolve("postgresql-Mon.log"), content);
    }
}
