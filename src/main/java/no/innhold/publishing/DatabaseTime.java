package no.innhold.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import no.innhold.platform.database.Scalars;
import org.hibernate.Session;

/** The instant of an editorial action: the database's clock in whole milliseconds, to be read after the locks. */
@ApplicationScoped
public class DatabaseTime {

    private final Session session;

    DatabaseTime(Session session) {
        this.session = session;
    }

    public Instant now() {
        return Scalars.query(session, "select date_trunc('milliseconds', clock_timestamp())", Instant.class)
                .getSingleResult();
    }
}
