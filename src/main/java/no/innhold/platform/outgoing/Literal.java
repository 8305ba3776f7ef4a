package no.innhold.platform.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Hosts that are addresses already. */
final class Literal {

    /** Whatever ends in a number is an IPv4 address to some resolver ({@code 127.1}, {@code 0x7f000001}). */
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0[xX][0-9a-fA-F]*)\\.?");

    private Literal() {}

    /** Whether it names no host; never looked up. */
    static boolean is(String host) {
        return host.contains(":") || ENDS_IN_NUMBER.matcher(host).matches();
    }

    /** The address, if it is written in full: dotted decimal, or IPv6 without a zone. */
    static Optional<InetAddress> address(String host) {
        boolean written = host.contains(":")
                ? host.matches("[0-9a-fA-F:.]+")
                : host.matches("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");
        if (!written) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(host));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
