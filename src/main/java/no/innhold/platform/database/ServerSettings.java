package no.innhold.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The configuration files of a cluster, meant for two processor cores and a small memory. */
final class ServerSettings {
    /** Appended to what initdb has found out about the machine, so that ours and then the operator's settings win. */
    private static final String INCLUDES = """

            include = 'innhold.conf'                 # written by the service at each start
            include_if_exists = '../local.conf'      # yours
            """;

    /** One role, one database, one way in. */
    private static final String CLIENTS = """
            # database  user      address        method
            host innhold  innhold   127.0.0.1/32   scram-sha-256
            """;

    /**
     * Durability is stated although it is the default: the promise that what is acknowledged is kept rests on it. The
     * log holds no details, which would be values of columns.
     */
    private static final String SETTINGS = """
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            max_connections = 50

            shared_buffers = 64MB
            effective_cache_size = 512MB
            maintenance_work_mem = 32MB
            max_wal_size = 512MB
            jit = off

            fsync = on
            full_page_writes = on
            synchronous_commit = on

            timezone = 'UTC'
            lc_messages = 'C'

            logging_collector = on
            log_directory = '../log'
            log_filename = 'postgresql-%%a.log'
            log_rotation_age = 1d
            log_rotation_size = 0
            log_truncate_on_rotation = on
            log_timezone = 'UTC'
            log_checkpoints = off
            log_error_verbosity = terse
            """;

    private ServerSettings() {}

    static void writeOnce(Path cluster) throws IOException {
        Path main = cluster.resolve("postgresql.conf");
        Files.writeString(main, Files.readString(main) + INCLUDES);
        Files.writeString(cluster.resolve("pg_hba.conf"), CLIENTS);
        writeForStart(cluster, 5432);
    }

    static void writeForStart(Path cluster, int port) throws IOException {
        Files.writeString(cluster.resolve("innhold.conf"), SETTINGS.formatted(port));
    }
}
