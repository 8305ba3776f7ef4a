package no.innhold.snapshot;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;

/**
 * One record of the file: length of the payload, kind, checksum of kind and payload, payload.
 *
 * @param offset of its first byte
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Frame(long offset, byte kind, byte[] payload) {

    /** Wiped: its payload is zeros, and its checksum nothing. */
    static final byte VOID = 0;

    static final byte DOCUMENT = 1;
    static final byte DROP = 2;
    static final byte ORDER = 3;
    static final byte MILESTONE = 4;

    static final int HEAD = Integer.BYTES + 1 + Integer.BYTES;

    /** More than any record of ours. */
    private static final int LONGEST = 64 << 20;

    static ByteBuffer bytes(byte kind, byte[] payload) {
        return ByteBuffer.allocate(HEAD + payload.length)
                .putInt(payload.length)
                .put(kind)
                .putInt(checksum(kind, payload))
                .put(payload)
                .flip();
    }

    /** What takes the place of a record of this length, behind its first four bytes. */
    static ByteBuffer wiped(int length) {
        return ByteBuffer.allocate(HEAD - Integer.BYTES + length);
    }

    /** @throws IOException if there is no whole record at the offset */
    static Frame read(FileChannel file, long offset) throws IOException {
        ByteBuffer head = fill(file, ByteBuffer.allocate(HEAD), offset);
        int length = head.getInt();
        byte kind = head.get();
        int checksum = head.getInt();
        if (length < 0 || length > LONGEST || length > file.size() - offset - HEAD) {
            throw new EOFException("no record is so long: " + length);
        }
        byte[] payload = new byte[length];
        fill(file, ByteBuffer.wrap(payload), offset + HEAD);
        if (kind < VOID || kind > MILESTONE || (kind != VOID && checksum != checksum(kind, payload))) {
            throw new IOException("a damaged record at " + offset);
        }
        return new Frame(offset, kind, payload);
    }

    long end() {
        return offset + HEAD + payload.length;
    }

    private static ByteBuffer fill(FileChannel file, ByteBuffer buffer, long offset) throws IOException {
        while (buffer.hasRemaining()) {
            if (file.read(buffer, offset + buffer.position()) < 0) {
                throw new EOFException("the file ends within a record");
            }
        }
        return buffer.flip();
    }

    private static int checksum(byte kind, byte[] payload) {
        CRC32C sum = new CRC32C();
        sum.update(kind);
        sum.update(payload);
        return (int) sum.getValue();
    }
}
