package no.innhold.platform.outgoing;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The receivers for which http and private addresses are accepted.
 *
 * @param authorities {@code host:port} in lower case
 */
public record Exceptions(Set<String> authorities) {

    public static final Exceptions NONE = new Exceptions(Set.of());

    public Exceptions {
        authorities = Set.copyOf(authorities);
    }

    /** @param configured {@code host:port} each, an IPv6 address in brackets */
    public static Exceptions of(Collection<String> configured) {
        return new Exceptions(configured.stream()
                .map(authority -> authority.strip().toLowerCase(Locale.ROOT))
                .filter(authority -> !authority.isEmpty())
                .collect(Collectors.toSet()));
    }

    boolean name(String host, int port) {
        return authorities.contains((host.contains(":") ? "[" + host + "]" : host) + ":" + port);
    }
}
