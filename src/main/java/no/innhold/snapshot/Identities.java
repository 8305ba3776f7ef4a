package no.innhold.snapshot;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.UUID;

/** The documents of a list in its order, 16 bytes each. */
final class Identities {

    private static final int LENGTH = 2 * Long.BYTES;

    private final ByteBuffer bytes;

    private Identities(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    static Identities of(Collection<UUID> ids) {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH * ids.size());
        ids.forEach(id -> bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()));
        return new Identities(bytes.flip());
    }

    static Identities of(byte[] bytes) {
        return new Identities(ByteBuffer.wrap(bytes));
    }

    byte[] bytes() {
        byte[] copy = new byte[bytes.limit()];
        bytes.get(0, copy);
        return copy;
    }

    int size() {
        return bytes.limit() / LENGTH;
    }

    UUID get(int place) {
        return new UUID(bytes.getLong(LENGTH * place), bytes.getLong(LENGTH * place + Long.BYTES));
    }

    /** Its place, or -1. */
    int indexOf(UUID id) {
        for (int place = 0; place < size(); place++) {
            if (bytes.getLong(LENGTH * place + Long.BYTES) == id.getLeastSignificantBits()
                    && get(place).equals(id)) {
                return place;
            }
        }
        return -1;
    }
}
