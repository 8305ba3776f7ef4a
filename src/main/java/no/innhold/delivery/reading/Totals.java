package no.innhold.delivery.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import no.innhold.content.epoch.Standing;
import no.innhold.platform.time.DatabaseClock;
import org.jspecify.annotations.Nullable;

/** Counts of lists, each taken once per epoch and never kept past the next scheduled change. */
@Singleton
public class Totals {

    private static final long MOST_KEPT = 10_000;

    private record Total(long count, long epoch, @Nullable Instant goodUntil) {}

    private final Clock clock;
    private final Cache<String, Total> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    Totals(DatabaseClock clock) {
        this.clock = clock;
    }

    /**
     * @param list the type, filters and locales counted, in one spelling
     * @param standing that of the answer which shows the count
     */
    public long of(String list, Standing standing, LongSupplier count) {
        OptionalLong known = known(list, standing);
        if (known.isPresent()) {
            return known.getAsLong();
        }
        long counted = count.getAsLong();
        kept.put(list, new Total(counted, standing.epoch(), standing.nextChange()));
        return counted;
    }

    /** The count, if it has been taken and still holds. */
    public OptionalLong known(String list, Standing standing) {
        Total known = kept.getIfPresent(list);
        return known != null
                        && known.epoch() == standing.epoch()
                        && (known.goodUntil() == null || clock.instant().isBefore(known.goodUntil()))
                ? OptionalLong.of(known.count())
                : OptionalLong.empty();
    }
}
