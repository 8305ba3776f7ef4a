package no.innhold.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * A PostgreSQL server of one's own on a data directory, from its start until {@link #close} or the end of the JVM. Should it end by
 * itself in between, it is started again.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class);

    private final DirectoryLock lock;
    private final Server server;
    private final Watch watch;
    private final StopAtExit stopAtExit;
    private final DatabaseAddress address;

    private EmbeddedPostgres(
            DirectoryLock lock, Server server, Watch watch, StopAtExit stopAtExit, DatabaseAddress address) {
        this.lock = lock;
        this.server = server;
        this.watch = watch;
        this.stopAtExit = stopAtExit;
        this.address = address;
    }

    /**
     * Starts on what the directory holds, or on a new database when it holds none. What an earlier service left running
     * there is stopped first.
     *
     * @param home the directory for the data and the programs, made when missing
     * @throws StartupFailure when the directory is in use, damaged, of another version or not writable, or when
     *     PostgreSQL cannot run here; nothing is deleted then
     */
    public static EmbeddedPostgres start(Path home) {
        DataDirectory directory = DataDirectory.at(home);
        try {
            return start(directory);
        } catch (IOException e) {
            throw new StartupFailure(
                    "the data directory " + directory.home() + " cannot be used (" + Reason.of(e) + ").",
                    "Check its permissions and the space on its disk, or set INNHOLD_DATA_DIR to another directory.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupFailure("the start was interrupted.", "Start again.", e);
        }
    }

    private static EmbeddedPostgres start(DataDirectory directory) throws IOException, InterruptedException {
        DirectoryLock lock = DirectoryLock.take(directory);
        try {
            return startLocked(directory, lock);
        } catch (IOException | InterruptedException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedPostgres startLocked(DataDirectory directory, DirectoryLock lock)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Files.writeString(directory.startLog(), "");
        List<String> prefix = Account.commandPrefix();
        PostgresBinaries binaries = PostgresBinaries.unpackedIn(directory.binaries());
        Programs programs = new Programs(binaries, prefix, directory.startLog());
        Cluster cluster = new Cluster(directory, programs);
        Server server = new Server(directory, programs);
        cluster.requireIntactOrAbsent();
        cluster.removeUnfinished();
        if (cluster.isAbsent()) {
            cluster.create();
        }
        server.stopOrphan();
        binaries.removeSuperseded();
        String password = cluster.password();
        AtomicBoolean ending = new AtomicBoolean();
        StopAtExit stopAtExit = server.stopAtExit(ending);
        int port = startServer(server, stopAtExit);
        LOG.infof(
                "PostgreSQL answers on port %d after %d ms; its data is in %s",
                port, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin), directory.home());
        Watch watch = new Watch(server, ending);
        watch.begin();
        return new EmbeddedPostgres(lock, server, watch, stopAtExit, addressOf(port, password));
    }

    /** Registered before the server runs, so that a signal in between leaves none behind. */
    private static int startServer(Server server, StopAtExit stopAtExit) throws IOException, InterruptedException {
        stopAtExit.register();
        try {
            return server.start();
        } catch (IOException | InterruptedException | RuntimeException e) {
            stopAtExit.cancel();
            throw e;
        }
    }

    private static DatabaseAddress addressOf(int port, String password) {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.DATABASE, Cluster.USERNAME, password);
    }

    public DatabaseAddress address() {
        return address;
    }

    /** Stops the server and gives the directory free. */
    @Override
    public void close() {
        try (lock) {
            watch.end();
            server.stop();
            stopAtExit.cancel();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
