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
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import no.innhold.content.LocaleChain;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;

/** Writes cursors as opaque text and reads back only what was written with the same key. */
public final class CursorCodec {

    private static final int VERSION = 1;
    private static final int SIGNATURE_BYTES = 16;
    private static final int LIST_BYTES = 16;

    private final SecretKeySpec key;

    public CursorCodec(byte[] secret) {
        key = new SecretKeySpec(secret, "HmacSHA256");
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
        byte[] payload = bytes.toByteArray();
        bytes.writeBytes(sign(payload));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /**
     * @param list the list the request asks for
     * @throws ProblemException 400 if the text was not written here or belongs to another list
     */
    public Cursor read(String text, String list) {
        byte[] payload = verified(text);
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

    private byte[] verified(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw invalid("cursor.invalid");
        }
        // the decoder accepts spellings that differ in unused bits or padding; only our own is a cursor
        if (bytes.length <= SIGNATURE_BYTES
                || !Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(bytes)
                        .equals(text)) {
            throw invalid("cursor.invalid");
        }
        byte[] payload = Arrays.copyOf(bytes, bytes.length - SIGNATURE_BYTES);
        byte[] signature = Arrays.copyOfRange(bytes, payload.length, bytes.length);
        if (!MessageDigest.isEqual(signature, sign(payload))) {
            throw invalid("cursor.invalid");
        }
        return payload;
    }

    private byte[] sign(byte[] payload) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(payload), SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every Java platform", e);
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
