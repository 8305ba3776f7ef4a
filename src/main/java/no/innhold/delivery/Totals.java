package no.innhold.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.function.LongSupplier;
import no.innhold.content.epoch.Boundaries;
import no.innhold.content.epoch.Epochs;
import no.innhold.platform.time.DatabaseClock;
import org.jspecify.annotations.Nullable;

/** Counts of lists, each taken once per epoch and never kept past the next scheduled change. */
@Singleton
class Totals {

    private static final long MOST_KEPT = 10_000;

    private record Total(long count, long epoch, @Nullable Instant goodUntil) {}

    private final Epochs epochs;
    private final Boundaries boundaries;
    private final Clock clock;
    private final Cache<String, Total> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    Totals(Epochs epochs, Boundaries boundaries, DatabaseClock clock) {
        this.epochs = epochs;
        this.boundaries = boundaries;
        this.clock = clock;
    }

    /** @param list the type, filters and locales counted, in one spelling */
    long of(String list, Collection<String> types, LongSupplier count) {
        long epoch = epochs.sum(types);
        Total known = kept.getIfPresent(list);
        if (known != null
                && known.epoch() == epoch
                && (known.goodUntil() == null || clock.instant().isBefore(known.goodUntil()))) {
            return known.count();
        }
        Instant goodUntil = boundaries.nextChange(types);
        long counted = count.getAsLong();
        kept.put(list, new Total(counted, epoch, goodUntil));
        return counted;
    }
}
