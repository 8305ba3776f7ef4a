package no.innhold.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerTest {
    @TempDir
    Path temporary;

    @Test
    void a_port_that_was_taken_in_the_meantime_is_given_up() throws Exception {
        DataDirectory directory = DataDirectory.at(Homes.initialised(temporary));
        Programs programs = new Programs(
                PostgresBinaries.unpackedIn(directory.binaries()), Account.commandPrefix(), directory.startLog());
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int free = freePort();
            Iterator<Integer> ports = List.of(taken.getLocalPort(), free).iterator();
            Server server = new Server(directory, programs, ports::next);

            assertThat(server.start()).isEqualTo(free);
            server.stop();
        }
        assertThat(new Postmaster(directory.cluster()).process()).isEmpty();
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
