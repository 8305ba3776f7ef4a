package no.innhold.delivery.answer;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import no.innhold.content.epoch.Standing;
import no.innhold.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** An answer as bytes, packed in each way at most once; or that there is none, and why. */
final class FinishedAnswer {

    private static final int OVERHEAD_BYTES = 1_000;

    private record LifetimeLine(long second, String value) {}

    private final Answer answer;
    private final byte[] plain;
    private final String hash;
    private final @Nullable ProblemException absence;
    private volatile Map<ContentCoding, byte[]> packed = Map.of();
    private volatile long unmovedAt = Long.MIN_VALUE;
    private volatile @Nullable LifetimeLine lifetime;

    private FinishedAnswer(Answer answer, byte[] plain, @Nullable ProblemException absence) {
        this.answer = answer.written();
        this.plain = plain;
        this.hash = EntityTags.of(plain);
        this.absence = absence;
    }

    static FinishedAnswer of(Answer answer, byte[] plain) {
        return new FinishedAnswer(answer, plain, null);
    }

    /** Nothing to be found (404) or nothing any more (410). */
    static FinishedAnswer absent(Standing standing, ProblemException absence) {
        return new FinishedAnswer(Answer.none(standing), new byte[0], absence);
    }

    Answer answer() {
        return answer;
    }

    Standing standing() {
        return answer.standing();
    }

    /** Of the unpacked bytes, without quotes. */
    String hash() {
        return hash;
    }

    @Nullable
    ProblemException absence() {
        return absence;
    }

    ContentCoding coding(@Nullable String acceptEncoding) {
        return ContentCoding.best(acceptEncoding, plain.length);
    }

    /** The bytes in this packing. */
    byte[] bytes(ContentCoding coding) {
        if (coding.isIdentity()) {
            return plain;
        }
        byte[] present = packed.get(coding);
        return present == null ? pack(coding) : present;
    }

    private synchronized byte[] pack(ContentCoding coding) {
        byte[] present = packed.get(coding);
        if (present == null) {
            present = coding.encode(plain);
            Map<ContentCoding, byte[]> more = new EnumMap<>(ContentCoding.class);
            more.putAll(packed);
            more.put(coding, present);
            packed = more;
        }
        return present;
    }

    /** Bytes it takes in memory, roughly. */
    int weight() {
        return OVERHEAD_BYTES
                + plain.length
                + packed.values().stream().mapToInt(bytes -> bytes.length).sum();
    }

    /** What was last found out with {@link #unmovedAt}: the version of the epochs at which none of its own had moved. */
    boolean isUnmovedAt(long version) {
        return unmovedAt == version;
    }

    void unmovedAt(long version) {
        unmovedAt = version;
    }

    /** {@code Cache-Control} at this moment, made once a second. */
    String lifetime(Instant now) {
        LifetimeLine line = lifetime;
        if (line == null || line.second() != now.getEpochSecond()) {
            line = new LifetimeLine(now.getEpochSecond(), Lifetime.at(now, standing()));
            lifetime = line;
        }
        return line.value();
    }
}
