package no.innhold.webhook;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Free ports on a loopback address that nobody else uses, named to the service as exceptions. */
public class ReceiverPorts implements QuarkusTestResourceLifecycleManager {

    static final String ADDRESS = "127.77.0.1";
    static final String PORTS = "test.receiver.ports";

    private static final int COUNT = 8;

    @Override
    public Map<String, String> start() {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < COUNT; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getByName(ADDRESS)));
            }
            List<String> ports = sockets.stream()
                    .map(socket -> Integer.toString(socket.getLocalPort()))
                    .toList();
            String allowed = Stream.concat(
                            ports.stream().map(port -> ADDRESS + ":" + port),
                            ports.stream().map(port -> "localhost:" + port))
                    .collect(Collectors.joining(","));
            return Map.of(
                    "innhold.webhook.allow",
                    allowed,
                    "innhold.public-url",
                    "https://innhold.example",
                    PORTS,
                    String.join(",", ports));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sockets.forEach(ReceiverPorts::close);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // the tests close what they open
    }
}
