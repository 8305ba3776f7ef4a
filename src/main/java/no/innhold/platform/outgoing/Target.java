package no.innhold.platform.outgoing;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a call may go, as far as the address tells it without being looked up.
 *
 * @param host in lower case; an IPv6 address without brackets
 * @param path with the query, as it is sent
 * @param excepted whether http and private addresses are accepted
 */
public record Target(boolean tls, String host, int port, String path, boolean excepted) {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int LAST_PORT = 65_535;
    private static final int LONGEST = 2_048;

    /**
     * Reads an address.
     *
     * @throws RefusedTarget for what is no plain http or https address, for http and for addresses that are not public
     *     unless an exception names them
     */
    public static Target of(String url, Exceptions exceptions) {
        URI uri = parse(url);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean tls = scheme.equals("https");
        if (!tls && !scheme.equals("http")) {
            throw new RefusedTarget(RefusedTarget.Reason.NOT_HTTPS);
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new RefusedTarget(RefusedTarget.Reason.MALFORMED);
        }
        int port = uri.getPort() == -1 ? (tls ? HTTPS : HTTP) : uri.getPort();
        if (port < 1 || port > LAST_PORT) {
            throw new RefusedTarget(RefusedTarget.Reason.MALFORMED);
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
        boolean excepted = exceptions.name(host, port);
        if (!tls && !excepted) {
            throw new RefusedTarget(RefusedTarget.Reason.NOT_HTTPS);
        }
        Target target = new Target(tls, host, port, path(uri), excepted);
        target.checkHost();
        return target;
    }

    private static URI parse(String url) {
        if (url.length() > LONGEST || !url.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new RefusedTarget(RefusedTarget.Reason.MALFORMED);
        }
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw new RefusedTarget(RefusedTarget.Reason.MALFORMED);
        }
    }

    private static String path(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /** A literal that is not written in full, and a name for this machine, are told at once. */
    private void checkHost() {
        if (Literal.is(host)) {
            Optional<InetAddress> address = Literal.address(host);
            if (address.isEmpty()) {
                throw new RefusedTarget(RefusedTarget.Reason.MALFORMED);
            }
            check(List.of(address.get()));
        } else if (!excepted && (host.equals("localhost") || host.endsWith(".localhost"))) {
            throw new RefusedTarget(RefusedTarget.Reason.NOT_PUBLIC);
        }
    }

    /** @throws RefusedTarget if one of the addresses is not public and no exception names the target */
    void check(List<InetAddress> addresses) {
        if (!excepted && !addresses.stream().allMatch(PublicAddress::is)) {
            throw new RefusedTarget(RefusedTarget.Reason.NOT_PUBLIC);
        }
    }
}
