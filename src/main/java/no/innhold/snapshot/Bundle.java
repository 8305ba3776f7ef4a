package no.innhold.snapshot;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import no.innhold.delivery.kept.Copy;

/** The copies of one document in all locales, packed together: most of them are the same or nearly so. */
final class Bundle {

    private final Map<String, Copy> byWish = new TreeMap<>();

    void put(String wish, Copy copy) {
        byWish.put(wish, copy);
    }

    Optional<Copy> in(String wish) {
        return Optional.ofNullable(byWish.get(wish));
    }

    /** Whether the document is public in no locale. */
    boolean isEmpty() {
        return byWish.isEmpty();
    }

    boolean isSame(Bundle other) {
        return byWish.keySet().equals(other.byWish.keySet())
                && byWish.entrySet().stream().allMatch(entry -> other.in(entry.getKey())
                        .filter(copy -> isSame(entry.getValue(), copy))
                        .isPresent());
    }

    /** Of any of them: a document has one slug in all locales. */
    String slug() {
        return byWish.values().iterator().next().slug();
    }

    byte[] packed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeByte(byWish.size());
            Copy before = null;
            for (Map.Entry<String, Copy> entry : byWish.entrySet()) {
                out.writeUTF(entry.getKey());
                boolean repeats = before != null && isSame(before, entry.getValue());
                out.writeBoolean(repeats);
                if (!repeats) {
                    write(entry.getValue(), out);
                    before = entry.getValue();
                }
            }
        }
        return bytes.toByteArray();
    }

    static Bundle of(UUID id, String slug, byte[] packed) throws IOException {
        Bundle bundle = new Bundle();
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            Copy before = null;
            for (int left = in.readByte(); left > 0; left--) {
                String wish = in.readUTF();
                Copy copy = in.readBoolean() && before != null ? before : read(id, slug, in);
                bundle.put(wish, copy);
                before = copy;
            }
        }
        return bundle;
    }

    private static void write(Copy copy, DataOutputStream out) throws IOException {
        out.writeUTF(copy.locale());
        out.writeByte(copy.position().size());
        for (String value : copy.position()) {
            out.writeUTF(value);
        }
        out.writeInt(copy.summary().length);
        out.write(copy.summary());
        out.writeInt(copy.detail().length);
        out.write(copy.detail());
    }

    private static Copy read(UUID id, String slug, DataInputStream in) throws IOException {
        String locale = in.readUTF();
        List<String> position = new ArrayList<>();
        for (int left = in.readByte(); left > 0; left--) {
            position.add(in.readUTF());
        }
        return new Copy(id, slug, locale, position, in.readNBytes(in.readInt()), in.readNBytes(in.readInt()));
    }

    private static boolean isSame(Copy one, Copy other) {
        return one.slug().equals(other.slug())
                && one.locale().equals(other.locale())
                && one.position().equals(other.position())
                && Arrays.equals(one.summary(), other.summary())
                && Arrays.equals(one.detail(), other.detail());
    }
}
