package no.innhold.preview;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.UUID;
import no.innhold.content.ContentType;

/** What a link shows. */
sealed interface PreviewTarget {

    /** The newest edition of a text, whenever the link is followed. */
    record Text(ContentType type, UUID id, String locale) implements PreviewTarget {}

    /** The texts of a release, at its instant. */
    record OfRelease(UUID id) implements PreviewTarget {}

    /** As a token carries it. */
    default byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            if (this instanceof Text text) {
                out.writeUTF(text.type().wire());
                out.writeUTF(text.id().toString());
                out.writeUTF(text.locale());
            } else if (this instanceof OfRelease release) {
                out.writeUTF("release");
                out.writeUTF(release.id().toString());
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory that cannot be written to", e);
        }
        return bytes.toByteArray();
    }

    /** @param bytes as {@link #bytes} made them; their signature has been checked */
    static PreviewTarget of(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String kind = in.readUTF();
            UUID id = UUID.fromString(in.readUTF());
            return kind.equals("release") ? new OfRelease(id) : new Text(ContentType.of(kind), id, in.readUTF());
        } catch (IOException e) {
            throw new IllegalStateException("a token that was signed here and cannot be read", e);
        }
    }
}
