package no.innhold.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import no.innhold.platform.time.DatabaseClock;

/** Recognises keys by their hashes. */
@ApplicationScoped
class KnownKeys {

    /** Compared where there is nothing to compare, so that an unknown id takes as long as a known one. */
    private static final List<byte[]> NOTHING = List.of(new byte[32]);

    /** Of the last use. */
    private static final Duration PRECISION = Duration.ofMinutes(1);

    private final ApiKeyRows rows;
    private final DatabaseClock clock;

    KnownKeys(ApiKeyRows rows, DatabaseClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The key with this id, if it can be used now and one of its secrets has this hash. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<ApiKey> identify(String id, byte[] hash) {
        Optional<ApiKeyRows.Usable> found = rows.usable(id);
        List<byte[]> secrets = found.map(ApiKeyRows.Usable::hashes).orElse(List.of());
        boolean known = false;
        for (byte[] secret : secrets.isEmpty() ? NOTHING : secrets) {
            known |= MessageDigest.isEqual(secret, hash);
        }
        if (!known || secrets.isEmpty()) {
            return Optional.empty();
        }
        Optional<ApiKey> key = found.map(ApiKeyRows.Usable::key);
        if (key.filter(this::wasUsedJustNow).isEmpty()) {
            rows.used(id);
        }
        return key;
    }

    private boolean wasUsedJustNow(ApiKey key) {
        return key.lastUsedAt() != null
                && key.lastUsedAt().isAfter(clock.instant().minus(PRECISION));
    }
}
