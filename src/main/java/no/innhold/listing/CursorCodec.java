package no.innhold.listing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.innhold.content.LocaleChain;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import no.innhold.platform.token.Seal;

/** Writes cursors as opaque text and reads back only what was written with the same key. */
public final class CursorCodec {

    private static final int VERSION = 1;
    private static final int LIST_BYTES = 16;

    private final Seal seal;

    public CursorCodec(byte[] secret) {
        seal = new Seal(secret);
    }

    public String write(Cursor cursor) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeByte((cursor.backward() ? 1 : 0) | (cursor.inclusive() ? 2 : 0));
            out.write(digest(cursor.list()));
            out.writeUTF(cursor.chain().toString());
            out.writeByte(cursor.position().size());
            for (String value : cursor.position()) {
                out.writeUTF(value);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return seal.close(bytes.toByteArray());
    }

    /**
     * @param list the list the request asks for
     * @throws ProblemException 400 if the text was not written here or belongs to another list
     */
    public Cursor read(String text, String list) {
        byte[] payload = seal.open(text).orElseThrow(() -> invalid("cursor.invalid"));
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(payload))) {
            if (in.readByte() != VERSION) {
                throw invalid("cursor.invalid");
            }
            int flags = in.readByte();
            if (!MessageDigest.isEqual(in.readNBytes(LIST_BYTES), digest(list))) {
                throw invalid("cursor.other-list");
            }
            LocaleChain chain = new LocaleChain(List.of(in.readUTF().split(",")));
            List<String> position = new ArrayList<>();
            for (int left = in.readByte(); left > 0; left--) {
                position.add(in.readUTF());
            }
            return new Cursor(list, chain, (flags & 1) != 0, (flags & 2) != 0, position);
        } catch (IOException e) {
            throw invalid("cursor.invalid");
        }
    }

    private static byte[] digest(String list) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(list.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(hash, LIST_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }

    public static ProblemException invalid(String key) {
        return ProblemException.invalidCursor(Message.of(key));
    }
}
