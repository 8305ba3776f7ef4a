package no.innhold.snapshot;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.innhold.platform.database.OwnerOnly;
import org.jspecify.annotations.Nullable;

/**
 * Records one behind the other, of which those before the last milestone count. What was cut short or damaged ends the
 * file: it is then as it was at the milestone before, and the witness knows whether that is still true.
 *
 * <p>A record that was replaced is wiped where it lies once the milestone behind its successor is on the disk, so that
 * what is erased is not only out of sight.
 */
final class SnapshotFile implements Closeable {

    private static final byte[] MAGIC = "INNHOLD SNAPSHOT 1\n".getBytes(StandardCharsets.US_ASCII);

    private final FileChannel file;
    private final OffsetTable offsets = new OffsetTable();
    private final List<Frame> pending = new ArrayList<>();
    private final List<Long> replaced = new ArrayList<>();
    private long end = MAGIC.length;
    private long garbage;
    private @Nullable Milestone milestone;

    private SnapshotFile(FileChannel file) {
        this.file = file;
    }

    /** Empty, in the place of what is there. */
    static SnapshotFile create(Path path) throws IOException {
        FileChannel file = FileChannel.open(
                path, EnumSet.of(CREATE, TRUNCATE_EXISTING, READ, WRITE), OwnerOnly.attributes("rw-------"));
        file.write(ByteBuffer.wrap(MAGIC), 0);
        return new SnapshotFile(file);
    }

    /** @throws IOException if it cannot be read, or is none of ours or of another format */
    static SnapshotFile open(Path path) throws IOException {
        FileChannel file = FileChannel.open(path, READ, WRITE);
        try {
            ByteBuffer magic = ByteBuffer.allocate(MAGIC.length);
            file.read(magic, 0);
            if (!Arrays.equals(magic.array(), MAGIC)) {
                throw new IOException("not a snapshot of this format");
            }
            SnapshotFile opened = new SnapshotFile(file);
            opened.scan();
            return opened;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** As of when it is; absent as long as it never was whole. */
    synchronized Optional<Milestone> milestone() {
        return Optional.ofNullable(milestone);
    }

    synchronized void put(String type, UUID id, Bundle bundle) throws IOException {
        append(Frame.DOCUMENT, new DocumentKey(type, id, bundle.slug()).with(bundle.packed()));
    }

    synchronized void drop(String type, UUID id) throws IOException {
        append(Frame.DROP, new DocumentKey(type, id, "").with(new byte[0]));
    }

    synchronized void putOrder(String type, String wish, Identities ids) throws IOException {
        append(Frame.ORDER, new DocumentKey(type, new UUID(0, 0), wish).with(ids.bytes()));
    }

    /** From now on, what was put and dropped counts; it is on the disk when this returns. */
    synchronized void commit(Milestone present) throws IOException {
        append(Frame.MILESTONE, present.bytes());
        file.force(false);
        settle();
        if (wipe()) {
            file.force(false);
        }
    }

    /** What was put and dropped since the last milestone never was. */
    synchronized void rollBack() throws IOException {
        if (!pending.isEmpty()) {
            end = pending.get(0).offset();
            pending.clear();
            file.truncate(end);
        }
    }

    synchronized Optional<Bundle> byId(String type, UUID id) throws IOException {
        return bundle(offsets.get(new DocumentKey(type, id, "").byId()), type, id, null);
    }

    synchronized Optional<Bundle> bySlug(String type, String slug) throws IOException {
        return bundle(offsets.get(new DocumentKey(type, new UUID(0, 0), slug).bySlug()), type, null, slug);
    }

    synchronized Optional<Identities> order(String type, String wish) throws IOException {
        long offset = offsets.get(orderKey(type, wish));
        Frame frame = offset == 0 ? null : Frame.read(file, offset);
        if (frame == null || frame.kind() != Frame.ORDER) {
            return Optional.empty();
        }
        DocumentKey key = DocumentKey.of(frame.payload());
        return key.type().equals(type) && key.slug().equals(wish)
                ? Optional.of(Identities.of(DocumentKey.bundle(frame.payload())))
                : Optional.empty();
    }

    /** Bytes in the file. */
    synchronized long size() {
        return end;
    }

    /** Bytes of those that are of no use any more. */
    synchronized long garbage() {
        return garbage;
    }

    /** Puts all that counts into another file, with the same milestone. */
    synchronized void copyTo(SnapshotFile other) throws IOException {
        for (long offset : offsets.all()) {
            Frame frame = Frame.read(file, offset);
            if (frame.kind() == Frame.DOCUMENT || frame.kind() == Frame.ORDER) {
                other.append(frame.kind(), frame.payload());
            }
        }
        if (milestone != null) {
            other.commit(milestone);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }

    private void append(byte kind, byte[] payload) throws IOException {
        ByteBuffer bytes = Frame.bytes(kind, payload);
        long offset = end;
        while (bytes.hasRemaining()) {
            file.write(bytes, offset + bytes.position());
        }
        end = offset + bytes.limit();
        // the text is on the disk; of a document only its key is needed
        byte[] kept = kind == Frame.DOCUMENT ? keyOf(payload) : payload;
        pending.add(new Frame(offset, kind, kept));
    }

    private static byte[] keyOf(byte[] payload) throws IOException {
        return DocumentKey.of(payload).with(new byte[0]);
    }

    private void scan() throws IOException {
        long whole = end;
        while (end < file.size()) {
            try {
                Frame frame = Frame.read(file, end);
                end = frame.end();
                if (frame.kind() == Frame.VOID) {
                    garbage += Frame.HEAD + frame.payload().length;
                } else {
                    pending.add(
                            frame.kind() == Frame.DOCUMENT
                                    ? new Frame(frame.offset(), frame.kind(), keyOf(frame.payload()))
                                    : frame);
                }
                if (frame.kind() == Frame.MILESTONE) {
                    settle();
                    whole = end;
                }
            } catch (IOException damaged) {
                break;
            }
        }
        pending.clear();
        end = whole;
        file.truncate(whole);
        wipe();
    }

    private void settle() throws IOException {
        for (Frame frame : pending) {
            if (frame.kind() == Frame.MILESTONE) {
                milestone = Milestone.of(frame.payload());
                garbage += frame.end() - frame.offset();
                continue;
            }
            DocumentKey key = DocumentKey.of(frame.payload());
            if (frame.kind() == Frame.ORDER) {
                replaced(offsets.put(orderKey(key.type(), key.slug()), frame.offset()));
            } else if (frame.kind() == Frame.DROP) {
                replaced(offsets.put(key.byId(), 0));
                garbage += frame.end() - frame.offset();
            } else {
                replaced(offsets.put(key.byId(), frame.offset()));
                offsets.put(key.bySlug(), frame.offset());
            }
        }
        pending.clear();
    }

    private void replaced(long offset) {
        if (offset != 0) {
            replaced.add(offset);
        }
    }

    private boolean wipe() throws IOException {
        for (long offset : replaced) {
            ByteBuffer head = ByteBuffer.allocate(Integer.BYTES);
            file.read(head, offset);
            ByteBuffer zeros = Frame.wiped(head.getInt(0));
            garbage += Integer.BYTES + zeros.limit();
            while (zeros.hasRemaining()) {
                file.write(zeros, offset + Integer.BYTES + zeros.position());
            }
        }
        boolean any = !replaced.isEmpty();
        replaced.clear();
        return any;
    }

    private Optional<Bundle> bundle(long offset, String type, @Nullable UUID id, @Nullable String slug)
            throws IOException {
        if (offset == 0) {
            return Optional.empty();
        }
        Frame frame = Frame.read(file, offset);
        if (frame.kind() != Frame.DOCUMENT) {
            return Optional.empty();
        }
        DocumentKey key = DocumentKey.of(frame.payload());
        boolean meant = key.type().equals(type)
                && (id == null || key.id().equals(id))
                && (slug == null || key.slug().equals(slug));
        return meant
                ? Optional.of(Bundle.of(key.id(), key.slug(), DocumentKey.bundle(frame.payload())))
                : Optional.empty();
    }

    private static long orderKey(String type, String wish) {
        return OffsetTable.key("order/" + type, wish);
    }
}
