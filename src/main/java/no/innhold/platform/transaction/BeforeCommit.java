package no.innhold.platform.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.hibernate.Session;

/**
 * Does work just before the running transaction commits, behind all that the session has to write. It is for what takes
 * a lock that all writers share: taken last, it is held for a moment only. A transaction that is rolled back does none.
 *
 * <p>The work has to be done on a connection of its own making: while the transaction ends, the session takes no more.
 */
@ApplicationScoped
public class BeforeCommit {

    /** The work there is, in the order in which it is done whatever came first, so that no two wait for each other. */
    public enum Step {
        /** Writing into the log of public changes. */
        EVENTS,
        /** Writing into the audit log. */
        AUDIT
    }

    private final Session session;
    private final TransactionSynchronizationRegistry transaction;

    BeforeCommit(Session session, TransactionSynchronizationRegistry transaction) {
        this.session = session;
        this.transaction = transaction;
    }

    /**
     * The work of a step in the running transaction.
     *
     * @param type the class of the work
     * @param first makes it when it is asked for the first time in this transaction
     */
    public <W extends Runnable> W work(Step step, Class<W> type, Supplier<W> first) {
        return type.cast(steps().work.computeIfAbsent(step, s -> first.get()));
    }

    private Steps steps() {
        Steps steps = (Steps) transaction.getResource(Steps.class);
        if (steps != null) {
            return steps;
        }
        Steps fresh = new Steps();
        transaction.putResource(Steps.class, fresh);
        // such calls come in the order of registration: the session's first, which writes what changed
        session.isJoinedToTransaction();
        transaction.registerInterposedSynchronization(fresh);
        return fresh;
    }

    private static final class Steps implements Synchronization {

        private final Map<Step, Runnable> work = new EnumMap<>(Step.class);

        @Override
        public void beforeCompletion() {
            work.values().forEach(Runnable::run);
        }

        @Override
        public void afterCompletion(int status) {
            // what was rolled back has not been done
        }
    }
}
