package no.innhold.platform.outgoing;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Finds the addresses of a name; asked once for each call, so that what was checked is what is connected to. */
@FunctionalInterface
public interface NameResolver {

    /**
     * All addresses of a name, or the address that a literal stands for.
     *
     * @return at least one; fails with {@link java.net.UnknownHostException}
     */
    CompletionStage<List<InetAddress>> resolve(String host);
}
