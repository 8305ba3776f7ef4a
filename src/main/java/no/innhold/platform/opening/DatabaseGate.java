package no.innhold.platform.opening;

import jakarta.inject.Singleton;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Shut from a start without the database until it has been opened, then never again: nothing may ask it before. */
@Singleton
public class DatabaseGate {

    private static final long RETRY_SECONDS = 2;

    private final boolean late;
    private volatile boolean open;

    DatabaseGate(@ConfigProperty(name = LateDatabase.OFFLINE_PROPERTY, defaultValue = "false") boolean late) {
        this.late = late;
        open = !late;
    }

    /** Whether the service was started without its database. */
    public boolean isLate() {
        return late;
    }

    public boolean isOpen() {
        return open;
    }

    /** @throws ProblemException 503 before it has been opened */
    public void require() {
        if (!open) {
            throw shut();
        }
    }

    static ProblemException shut() {
        return ProblemException.unavailable(Message.of("unavailable.database"), RETRY_SECONDS, null);
    }

    void open() {
        open = true;
    }
}
