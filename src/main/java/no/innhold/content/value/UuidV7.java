package no.innhold.content.value;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Time-ordered identities (RFC 9562 section 5.7): 48 bits of milliseconds, a 12-bit counter, 62 random bits.
 *
 * <p>Within one JVM each is greater than the one before, also when the clock is set back or two clocks differ: the
 * counter (section 6.2, method 1) then goes on from the last one and carries over into the milliseconds.
 */
public final class UuidV7 {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNTER_BITS = 12;
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM_BITS = 0x3FFF_FFFF_FFFF_FFFFL;

    /** Milliseconds and counter of the last identity. */
    private static final AtomicLong LAST = new AtomicLong();

    private UuidV7() {}

    /** The next identity; {@code clock} must show 1970 or later. */
    public static UUID next(Clock clock) {
        // Starting in the lower half of the counter leaves room for 2048 more within the millisecond.
        long earliest = (clock.millis() << COUNTER_BITS) | RANDOM.nextInt(1 << (COUNTER_BITS - 1));
        long ticks = LAST.updateAndGet(last -> Math.max(earliest, last + 1));
        long counter = ticks & ((1 << COUNTER_BITS) - 1);
        long high = ((ticks >>> COUNTER_BITS) << 16) | VERSION | counter;
        return new UUID(high, VARIANT | (RANDOM.nextLong() & RANDOM_BITS));
    }
}
