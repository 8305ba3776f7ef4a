package no.innhold.snapshot;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.zip.CRC32C;
import no.innhold.platform.database.OwnerOnly;

/**
 * The last testimony, written in turn to one of two places: one that was cut short leaves the one before. Each is shorter
 * than a page of memory, so a process that is killed writes it in whole or not at all.
 */
final class WitnessFile implements Closeable {

    private static final int PLACE = 4_096;
    private static final int HEAD = Long.BYTES + 2 * Integer.BYTES;

    private record Entry(long generation, Testimony testimony) {}

    private final FileChannel file;
    private long generation;

    private WitnessFile(FileChannel file, long generation) {
        this.file = file;
        this.generation = generation;
    }

    static WitnessFile open(Path path) throws IOException {
        FileChannel file = FileChannel.open(path, EnumSet.of(CREATE, READ, WRITE), OwnerOnly.attributes("rw-------"));
        return new WitnessFile(file, last(file).map(Entry::generation).orElse(0L));
    }

    Optional<Testimony> last() throws IOException {
        return last(file).map(Entry::testimony);
    }

    /** It outlives the process when this returns, and the machine after {@link #force}. */
    void write(Testimony testimony) throws IOException {
        byte[] said = testimony.bytes();
        if (said.length > PLACE - HEAD) {
            throw new IOException("more types than there is room for");
        }
        generation++;
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + said.length)
                .putLong(generation)
                .putInt(said.length)
                .putInt(checksum(generation, said))
                .put(said)
                .flip();
        long place = (generation % 2) * PLACE;
        while (bytes.hasRemaining()) {
            file.write(bytes, place + bytes.position());
        }
    }

    void force() throws IOException {
        file.force(false);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static Optional<Entry> last(FileChannel file) throws IOException {
        Optional<Entry> even = read(file, 0);
        Optional<Entry> odd = read(file, PLACE);
        if (even.isEmpty() || odd.isEmpty()) {
            return even.or(() -> odd);
        }
        return even.get().generation() > odd.get().generation() ? even : odd;
    }

    private static Optional<Entry> read(FileChannel file, long place) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(PLACE);
        file.read(bytes, place);
        int there = bytes.flip().limit();
        if (there < HEAD) {
            return Optional.empty();
        }
        long generation = bytes.getLong();
        int length = bytes.getInt();
        int checksum = bytes.getInt();
        if (length < 0 || length > there - HEAD) {
            return Optional.empty();
        }
        byte[] said = Arrays.copyOfRange(bytes.array(), HEAD, HEAD + length);
        return checksum == checksum(generation, said)
                ? Optional.of(new Entry(generation, Testimony.of(said)))
                : Optional.empty();
    }

    private static int checksum(long generation, byte[] said) {
        CRC32C sum = new CRC32C();
        sum.update(ByteBuffer.allocate(Long.BYTES).putLong(generation).flip());
        sum.update(said);
        return (int) sum.getValue();
    }
}
