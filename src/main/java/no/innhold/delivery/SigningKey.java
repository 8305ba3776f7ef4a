package no.innhold.delivery;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import no.innhold.platform.time.DatabaseClock;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The key that signs what clients carry back to us: made once, kept in the database, shared by all nodes. */
@Singleton
class SigningKey {

    private static final int KEY_BYTES = 32;
    private static final String NAME = "tokens";

    private final Session session;
    private final DatabaseClock clock;
    private volatile byte @Nullable [] secret;

    SigningKey(Session session, DatabaseClock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** Needs a transaction when the key is used for the first time. */
    byte[] secret() {
        byte[] known = secret;
        if (known == null) {
            known = readOrMake();
            secret = known;
        }
        return known;
    }

    private byte[] readOrMake() {
        byte[] fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        // whichever node comes first makes it; all read what is there then
        session.createNativeMutationQuery(
                        "insert into signing_key (name, secret, created_at) values (:name, :secret, :at) on conflict do nothing")
                .setParameter("name", NAME)
                .setParameter("secret", fresh)
                .setParameter("at", clock.instant())
                .executeUpdate();
        return session.createNativeQuery("select secret from signing_key where name = :name", byte[].class)
                .setParameter("name", NAME)
                .getSingleResult();
    }
}
