package no.innhold.platform.http.limit;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** From where somebody asks. */
@Singleton
public final class ClientAddress {

    /** Whoever has one address of version 6 has all that begin so. */
    private static final int OWN_BYTES_OF_6 = 8;

    private static final String FORWARDED = "X-Forwarded-For";

    private final Proxies proxies;

    ClientAddress(RateLimitConfiguration configuration) {
        this.proxies = new Proxies(configuration.proxies().orElse(List.of()));
    }

    /**
     * The address of whoever asks, or of whom a believed proxy asks for; of version 6 the first 64 bits, which is what one
     * customer has.
     */
    public String of(HttpServerRequest request) {
        InetAddress peer = NetUtil.createInetAddressFromIpAddressString(
                request.connection().remoteAddress().hostAddress());
        if (peer == null) {
            throw new IllegalStateException("a connection without an address");
        }
        return network(proxies.client(peer, request.headers().getAll(FORWARDED)));
    }

    private static String network(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        byte[] bytes = address.getAddress();
        Arrays.fill(bytes, OWN_BYTES_OF_6, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
        } catch (UnknownHostException e) {
            throw new IllegalStateException("as many bytes as an address has", e);
        }
    }
}
