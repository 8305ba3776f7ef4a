package no.innhold.delivery.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import no.innhold.content.epoch.Freshness;
import org.jspecify.annotations.Nullable;

/**
 * Finished answers by their request in one spelling, bounded by the bytes they take. Each is made once, however many ask
 * at once, and nobody gets one that was begun before the last change they could know of.
 */
@Singleton
class AnswerCache {

    /** That there is nothing may be said so long without looking; it must not drive out what there is. */
    private static final Duration ABSENCE = Duration.ofSeconds(10);

    private static final long ABSENCES_SHARE = 32;

    private final Cache<String, FinishedAnswer> answers;
    private final Cache<String, FinishedAnswer> absences;
    private final Map<String, CompletableFuture<FinishedAnswer>> underWay = new ConcurrentHashMap<>();
    private final Freshness freshness;
    private final boolean isOff;

    AnswerCache(CacheConfiguration configuration, Freshness freshness, MeterRegistry meters) {
        this.freshness = freshness;
        long bytes = configuration.size().asLongValue();
        isOff = bytes == 0;
        answers = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((String key, FinishedAnswer answer) -> key.length() + answer.weight())
                .build();
        absences = Caffeine.newBuilder()
                .maximumWeight(bytes / ABSENCES_SHARE)
                .weigher((String key, FinishedAnswer answer) -> key.length() + answer.weight())
                .expireAfterWrite(ABSENCE)
                .build();
        meters.gauge("innhold.cache.bytes", this, AnswerCache::bytes);
    }

    private long bytes() {
        return weight(answers) + weight(absences);
    }

    private static long weight(Cache<?, ?> cache) {
        cache.cleanUp();
        return cache.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }

    boolean isOff() {
        return isOff;
    }

    /** The kept answer if it may still be given, else a new one. */
    FinishedAnswer get(String request, Supplier<FinishedAnswer> make) {
        if (isOff) {
            return make.get();
        }
        while (true) {
            FinishedAnswer kept = present(request);
            if (kept != null) {
                return kept;
            }
            CompletableFuture<FinishedAnswer> mine = new CompletableFuture<>();
            CompletableFuture<FinishedAnswer> first = underWay.putIfAbsent(request, mine);
            if (first == null) {
                return make(request, mine, make);
            }
            FinishedAnswer made = join(first);
            // begun before this request, so perhaps before a change that its sender knows of
            if (isGood(made)) {
                return made;
            }
        }
    }

    /** The kept answer if it may still be given. */
    @Nullable
    FinishedAnswer peek(String request) {
        FinishedAnswer kept = answers.getIfPresent(request);
        return kept != null && isGood(kept) ? kept : null;
    }

    /** An answer that may be given now. */
    private boolean isGood(FinishedAnswer answer) {
        if (!hasNotMoved(answer)) {
            return false;
        }
        return freshness.isCutOff()
                ? freshness.mayBeShownStale(answer.standing())
                : freshness.isBeforeNextChange(answer.standing());
    }

    /** Seconds since the answer was known to be up to date. */
    long age() {
        return freshness.isCutOff() ? freshness.age() : 0;
    }

    /** It has been packed once more. */
    void weighAgain(String request, FinishedAnswer answer) {
        answers.asMap().computeIfPresent(request, (key, kept) -> kept == answer ? answer : kept);
    }

    private boolean hasNotMoved(FinishedAnswer answer) {
        long version = freshness.version();
        if (answer.isUnmovedAt(version)) {
            return true;
        }
        boolean unmoved = freshness.hasNotMoved(answer.standing());
        if (unmoved) {
            answer.unmovedAt(version);
        }
        return unmoved;
    }

    private @Nullable FinishedAnswer present(String request) {
        FinishedAnswer kept = peek(request);
        if (kept == null) {
            FinishedAnswer absence = absences.getIfPresent(request);
            kept = absence != null && isGood(absence) ? absence : null;
        }
        return kept;
    }

    private FinishedAnswer make(
            String request, CompletableFuture<FinishedAnswer> waiting, Supplier<FinishedAnswer> make) {
        try {
            FinishedAnswer made = make.get();
            if (isGood(made)) {
                (made.absence() == null ? answers : absences).put(request, made);
            }
            // kept before it is no longer under way, so that nobody falls in between
            underWay.remove(request, waiting);
            waiting.complete(made);
            return made;
        } catch (RuntimeException | Error e) {
            underWay.remove(request, waiting);
            waiting.completeExceptionally(e);
            throw e;
        }
    }

    private static FinishedAnswer join(CompletableFuture<FinishedAnswer> first) {
        try {
            return first.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
