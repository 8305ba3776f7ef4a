package no.innhold.platform.http.limit;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The proxies that are believed when they say for whom they ask. */
final class Proxies {

    private final List<IpSubnetFilterRule> nets;

    /**
     * @param proxies addresses or nets ({@code 10.0.0.0/8}); names are not looked up
     * @throws IllegalArgumentException naming what is neither
     */
    Proxies(List<String> proxies) {
        this.nets = proxies.stream().map(Proxies::net).toList();
    }

    private static IpSubnetFilterRule net(String text) {
        int slash = text.indexOf('/');
        InetAddress address = parse(slash < 0 ? text : text.substring(0, slash));
        if (address == null) {
            throw notANet(text);
        }
        int most = address.getAddress().length * Byte.SIZE;
        int prefix = most;
        if (slash >= 0) {
            String length = text.substring(slash + 1);
            prefix = length.matches("\\d{1,3}") ? Integer.parseInt(length) : most + 1;
        }
        if (prefix > most) {
            throw notANet(text);
        }
        return new IpSubnetFilterRule(address, prefix, IpFilterRuleType.ACCEPT);
    }

    private static IllegalArgumentException notANet(String text) {
        return new IllegalArgumentException(
                "innhold.rate-limit.proxies: no address and no net, such as 10.0.0.0/8: " + text);
    }

    /**
     * For whom is asked: whoever stands last in the list of forwarders and is no proxy. Each proxy adds at the end whom it
     * was asked by, so what stands before that may be made up.
     *
     * @param peer the other end of the connection
     * @param forwarded {@code X-Forwarded-For}, its lines in their order
     */
    InetAddress client(InetAddress peer, List<String> forwarded) {
        String[] chain = String.join(",", forwarded).split(",", -1);
        InetAddress client = peer;
        for (int i = chain.length - 1; i >= 0 && isProxy(client); i--) {
            InetAddress next = parse(chain[i].strip());
            if (next == null) {
                return client;
            }
            client = next;
        }
        return client;
    }

    private boolean isProxy(InetAddress address) {
        InetSocketAddress anyPort = new InetSocketAddress(address, 0);
        return nets.stream().anyMatch(net -> net.matches(anyPort));
    }

    private static @Nullable InetAddress parse(String text) {
        return NetUtil.createInetAddressFromIpAddressString(text);
    }
}
