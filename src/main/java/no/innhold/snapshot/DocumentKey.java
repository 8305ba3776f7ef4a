package no.innhold.snapshot;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;

/**
 * What a document's record is found by.
 *
 * @param slug empty in the record that says that it is gone
 */
record DocumentKey(String type, UUID id, String slug) {

    /** The payload of its record. */
    byte[] with(byte[] bundle) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(type);
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
        out.writeUTF(slug);
        out.write(bundle);
        return bytes.toByteArray();
    }

    static DocumentKey of(byte[] payload) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(payload));
        return new DocumentKey(in.readUTF(), new UUID(in.readLong(), in.readLong()), in.readUTF());
    }

    static byte[] bundle(byte[] payload) throws IOException {
        ByteArrayInputStream bytes = new ByteArrayInputStream(payload);
        DataInputStream in = new DataInputStream(bytes);
        in.readUTF();
        in.skipNBytes(2 * Long.BYTES);
        in.readUTF();
        return Arrays.copyOfRange(payload, payload.length - bytes.available(), payload.length);
    }

    long byId() {
        return OffsetTable.key("id/" + type, id);
    }

    long bySlug() {
        return OffsetTable.key("slug/" + type, slug);
    }
}
