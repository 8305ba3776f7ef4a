package no.innhold.platform.token;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import no.innhold.platform.database.Scalars;
import no.innhold.platform.opening.DatabaseOpened;
import no.innhold.platform.time.DatabaseClock;
import org.hibernate.Session;

/** The key that signs what clients carry back to us: made once, kept in the database, shared by all nodes. */
@ApplicationScoped
public class SigningKey {

    private static final int KEY_BYTES = 32;
    private static final String NAME = "tokens";

    private final Session session;
    private final DatabaseClock clock;
    private volatile byte[] secret = new byte[0];

    SigningKey(Session session, DatabaseClock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Transactional
    void start(@Observes @Priority(20) DatabaseOpened event) {
        secret = readOrMake();
    }

    /** What is known of it from an earlier start, as long as the database cannot be asked. */
    public void recall(byte[] known) {
        secret = known.clone();
    }

    public byte[] secret() {
        return secret.clone();
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
        return Scalars.query(session, "select secret from signing_key where name = :name", byte[].class)
                .setParameter("name", NAME)
                .getSingleResult();
    }
}
