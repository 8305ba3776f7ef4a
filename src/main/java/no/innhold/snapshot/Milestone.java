package no.innhold.snapshot;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import no.innhold.content.epoch.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What all records before it are as of; behind it, the snapshot is whole.
 *
 * @param maker which release made it, for which locales
 * @param sequence of the last row of the log that is in it
 * @param secret that signs cursors, in Base64
 */
record Milestone(String maker, long sequence, String secret, Map<String, Mark> marks) {

    /** Without the secret. */
    @Override
    public String toString() {
        return maker + " at " + sequence;
    }

    byte[] secretBytes() {
        return Base64.getDecoder().decode(secret);
    }

    /** Of an answer that shows these types. */
    Standing standing(Collection<String> types) {
        return new Standing(
                Set.copyOf(types),
                types.stream().mapToLong(type -> mark(type).number()).sum(),
                types.stream()
                        .map(type -> mark(type).lastChange())
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH),
                earliest(types, Mark::nextChange),
                earliest(types, Mark::nextDisappearance),
                null);
    }

    /** Whether it cannot have become the other one by changes: of another database, or one that was set back. */
    boolean isForeignTo(Milestone present) {
        return !maker.equals(present.maker)
                || !secret.equals(present.secret)
                || sequence > present.sequence
                || present.marks.entrySet().stream()
                        .anyMatch(entry ->
                                entry.getValue().number() < mark(entry.getKey()).number());
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(maker);
        out.writeLong(sequence);
        out.writeUTF(secret);
        out.writeInt(marks.size());
        for (Map.Entry<String, Mark> mark : new TreeMap<>(marks).entrySet()) {
            out.writeUTF(mark.getKey());
            mark.getValue().write(out);
        }
        return bytes.toByteArray();
    }

    static Milestone of(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        String maker = in.readUTF();
        long sequence = in.readLong();
        String secret = in.readUTF();
        Map<String, Mark> marks = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            marks.put(in.readUTF(), Mark.read(in));
        }
        return new Milestone(maker, sequence, secret, marks);
    }

    private Mark mark(String type) {
        return marks.getOrDefault(type, new Mark(0, Instant.EPOCH, null, null));
    }

    private @Nullable Instant earliest(Collection<String> types, Function<Mark, @Nullable Instant> moment) {
        Instant earliest = null;
        for (String type : types) {
            Instant at = moment.apply(mark(type));
            if (at != null && (earliest == null || at.isBefore(earliest))) {
                earliest = at;
            }
        }
        return earliest;
    }
}
