package no.innhold.snapshot;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.innhold.content.epoch.Epoch;

/**
 * What a node has seen of the public content.
 *
 * @param machine when it last heard of the database, by this machine's clock
 * @param database the same by the database's clock
 * @param epochs of all types, as it heard them
 * @param doubted types that a transaction of this node was about to change, whose end nobody knows
 */
record Testimony(Instant machine, Instant database, Map<String, Epoch> epochs, Set<String> doubted) {

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(machine.toEpochMilli());
        out.writeLong(database.toEpochMilli());
        out.writeInt(epochs.size());
        for (Map.Entry<String, Epoch> epoch : new TreeMap<>(epochs).entrySet()) {
            out.writeUTF(epoch.getKey());
            out.writeLong(epoch.getValue().number());
            out.writeLong(epoch.getValue().advancedAt().toEpochMilli());
        }
        out.writeInt(doubted.size());
        for (String type : new TreeSet<>(doubted)) {
            out.writeUTF(type);
        }
        return bytes.toByteArray();
    }

    static Testimony of(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        Instant machine = Instant.ofEpochMilli(in.readLong());
        Instant database = Instant.ofEpochMilli(in.readLong());
        Map<String, Epoch> epochs = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            epochs.put(in.readUTF(), new Epoch(in.readLong(), Instant.ofEpochMilli(in.readLong())));
        }
        Set<String> doubted = new TreeSet<>();
        for (int left = in.readInt(); left > 0; left--) {
            doubted.add(in.readUTF());
        }
        return new Testimony(machine, database, epochs, doubted);
    }
}
