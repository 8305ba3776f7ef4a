package no.innhold.platform.outgoing;

import java.net.InetAddress;
import java.util.List;

/**
 * Tells addresses of the public internet from all others, by the special-purpose registries of RFC 6890. Of IPv6 only
 * global unicast counts, without the blocks that carry an IPv4 address (6to4, Teredo); IPv4-mapped addresses and those
 * of NAT64 lie outside it.
 */
final class PublicAddress {

    private static final int IPV4_BYTES = 4;

    private static final List<Block> SPECIAL_IPV4 = List.of(
            Block.of("0.0.0.0", 8), // this network
            Block.of("10.0.0.0", 8), // private
            Block.of("100.64.0.0", 10), // shared by customers of a carrier
            Block.of("127.0.0.0", 8), // loopback
            Block.of("169.254.0.0", 16), // link-local, metadata of cloud machines
            Block.of("172.16.0.0", 12), // private
            Block.of("192.0.0.0", 24), // protocol assignments
            Block.of("192.0.2.0", 24), // documentation
            Block.of("192.88.99.0", 24), // relays of 6to4
            Block.of("192.168.0.0", 16), // private
            Block.of("198.18.0.0", 15), // benchmarks
            Block.of("198.51.100.0", 24), // documentation
            Block.of("203.0.113.0", 24), // documentation
            Block.of("224.0.0.0", 4), // multicast
            Block.of("240.0.0.0", 4)); // reserved, broadcast

    private static final Block GLOBAL_IPV6 = Block.of("2000::", 3);

    private static final List<Block> SPECIAL_IPV6 = List.of(
            Block.of("2001::", 23), // Teredo, ORCHID, benchmarks and other protocols
            Block.of("2001:db8::", 32), // documentation
            Block.of("2002::", 16), // 6to4
            Block.of("3fff::", 20)); // documentation

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == IPV4_BYTES) {
            return SPECIAL_IPV4.stream().noneMatch(block -> block.contains(bytes));
        }
        return GLOBAL_IPV6.contains(bytes) && SPECIAL_IPV6.stream().noneMatch(block -> block.contains(bytes));
    }

    /** All addresses that begin with the same bits. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Block(byte[] start, int bits) {

        static Block of(String literal, int bits) {
            return new Block(Literal.address(literal).orElseThrow().getAddress(), bits);
        }

        boolean contains(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int shift = Byte.SIZE - 1 - bit % Byte.SIZE;
                if (((start[bit / Byte.SIZE] ^ address[bit / Byte.SIZE]) >> shift & 1) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
