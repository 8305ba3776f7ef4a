package no.innhold.purge;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** A free port for a cache, told to the service. */
public class CachePort implements QuarkusTestResourceLifecycleManager {

    static final String ADDRESS = "127.77.0.2";
    static final String PORT = "test.cache.port";

    @Override
    public Map<String, String> start() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(ADDRESS))) {
            String authority = ADDRESS + ":" + socket.getLocalPort();
            return Map.of(
                    "innhold.purge.url",
                    "http://" + authority + "/purge",
                    "innhold.purge.allow",
                    authority,
                    "innhold.purge.headers.Fastly-Key",
                    "secret",
                    PORT,
                    Integer.toString(socket.getLocalPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // the test closes what it opens
    }
}
