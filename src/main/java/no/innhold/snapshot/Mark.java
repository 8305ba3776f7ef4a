package no.innhold.snapshot;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import no.innhold.content.epoch.Standing;
import org.jspecify.annotations.Nullable;

/**
 * How far one type had come when it was copied.
 *
 * @param number of its epoch
 * @param lastChange by hand or by schedule
 * @param nextChange by schedule
 * @param nextDisappearance from when on nothing that shows the type may be given
 */
record Mark(
        long number,
        Instant lastChange,
        @Nullable Instant nextChange,
        @Nullable Instant nextDisappearance) {

    private static final long NEVER = Long.MAX_VALUE;

    /** Of one type. */
    static Mark of(Standing standing) {
        return new Mark(standing.epoch(), standing.lastChange(), standing.nextChange(), standing.nextDisappearance());
    }

    void write(DataOutputStream out) throws IOException {
        out.writeLong(number);
        out.writeLong(lastChange.toEpochMilli());
        out.writeLong(nextChange == null ? NEVER : nextChange.toEpochMilli());
        out.writeLong(nextDisappearance == null ? NEVER : nextDisappearance.toEpochMilli());
    }

    static Mark read(DataInputStream in) throws IOException {
        return new Mark(in.readLong(), Instant.ofEpochMilli(in.readLong()), moment(in), moment(in));
    }

    private static @Nullable Instant moment(DataInputStream in) throws IOException {
        long millis = in.readLong();
        return millis == NEVER ? null : Instant.ofEpochMilli(millis);
    }
}
