package no.innhold.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Starts and stops the server of a cluster with pg_ctl, which puts it into a session of its own: Ctrl-C in a terminal
 * then reaches the service alone, and PostgreSQL lives until the service is done with it.
 */
final class Server {
    private static final Logger LOG = Logger.getLogger(Server.class);

    private static final int PORTS_TRIED = 5;
    /** Recovery after a crash replays up to max_wal_size, 512 MB. */
    private static final String START_SECONDS = "300";

    private static final String STOP_SECONDS = "15";
    private static final long KILL_SECONDS = 10;

    private final DataDirectory directory;
    private final Programs programs;
    private final PortSource ports;
    private final Postmaster postmaster;

    /** Names a port of 127.0.0.1 that was free when it was asked. */
    interface PortSource {
        int next() throws IOException;
    }

    Server(DataDirectory directory, Programs programs) {
        this(directory, programs, Server::freePort);
    }

    Server(DataDirectory directory, Programs programs, PortSource ports) {
        this.directory = directory;
        this.programs = programs;
        this.ports = ports;
        this.postmaster = new Postmaster(directory.cluster());
    }

    /**
     * Returns when it accepts connections.
     *
     * @return the port on 127.0.0.1
     */
    int start() throws IOException, InterruptedException {
        for (int attempt = 1; attempt <= PORTS_TRIED; attempt++) {
            int port = ports.next();
            ServerSettings.writeForStart(directory.cluster(), port);
            if (launch()) {
                return port;
            }
            stop();
            if (isFree(port)) {
                throw notStarted(ServerLog.reasonOfFailure(directory));
            }
            LOG.infof("Port %d was taken by another program in the meantime, trying another", port);
        }
        throw notStarted("each of " + PORTS_TRIED + " free ports was taken before PostgreSQL came to it");
    }

    /** Starts it on the port that it had, after it has ended by itself; whether it accepts connections now. */
    boolean startAgain() throws IOException, InterruptedException {
        postmaster.forgetIfReplaced();
        return launch();
    }

    boolean isRunning() throws IOException {
        return postmaster.process().isPresent();
    }

    private boolean launch() throws IOException, InterruptedException {
        return programs.run(
                "pg_ctl",
                "start",
                "-D",
                directory.cluster().toString(),
                "-w",
                "-t",
                START_SECONDS,
                "-l",
                directory.startLog().toString());
    }

    /** Stops the server if one runs: fast, which ends transactions in order, and if that is not enough, at once. */
    void stop() throws IOException, InterruptedException {
        Optional<ProcessHandle> running = postmaster.process();
        if (running.isEmpty()) {
            return;
        }
        if (!stop("fast") && !stop("immediate")) {
            kill(running.get());
        }
    }

    /** The server of a service that was killed goes on without it; it is stopped in order, and so loses nothing. */
    void stopOrphan() throws IOException, InterruptedException {
        postmaster.forgetIfReplaced();
        Optional<ProcessHandle> orphan = postmaster.process();
        if (orphan.isPresent()) {
            LOG.infof(
                    "Stopping PostgreSQL (process %d), whose service was killed",
                    orphan.get().pid());
            stop();
        }
    }

    /**
     * For the end of the JVM.
     *
     * @param ending set before the server is stopped
     */
    StopAtExit stopAtExit(AtomicBoolean ending) {
        return new StopAtExit(
                ending,
                programs.commandLine("pg_ctl", stopArguments("fast")),
                programs.commandLine("pg_ctl", stopArguments("immediate")));
    }

    private boolean stop(String mode) throws IOException, InterruptedException {
        return programs.run("pg_ctl", stopArguments(mode))
                || postmaster.process().isEmpty();
    }

    private String[] stopArguments(String mode) {
        return new String[] {"stop", "-D", directory.cluster().toString(), "-m", mode, "-w", "-t", STOP_SECONDS};
    }

    /** Where nobody takes notice of ended processes, as in some containers, one stays alive in name only. */
    private void kill(ProcessHandle process) throws IOException, InterruptedException {
        process.destroyForcibly();
        try {
            process.onExit().get(KILL_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            if (postmaster.process().isPresent()) {
                throw new StartupFailure(
                        "PostgreSQL (process " + process.pid() + ") on " + directory.cluster() + " cannot be stopped.",
                        "Stop that process, then start again.",
                        e);
            }
        }
    }

    private StartupFailure notStarted(String reason) {
        return new StartupFailure(
                "PostgreSQL did not start in " + directory.home() + " (" + reason + ").",
                "See the newest file in " + directory.log() + "; no data was deleted.");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
            return socket.getLocalPort();
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(loopback(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
