package no.innhold.platform.replica;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Asks the replica what it can tell; nobody notices when it cannot. */
@Singleton
public class ReadReplica {

    static final String NAME = "replica";

    private static final Logger LOG = Logger.getLogger(ReadReplica.class);
    private static final long REST_NANOS = Duration.ofSeconds(5).toNanos();

    /** What became of a question, in metrics. */
    private enum Outcome {
        ANSWERED,
        BEHIND,
        FAILED
    }

    private final InjectableInstance<AgroalDataSource> replica;
    private final TransactionSynchronizationRegistry transaction;
    private final MeterRegistry meters;
    private final AtomicLong restsUntil = new AtomicLong(System.nanoTime());

    ReadReplica(
            @DataSource(NAME) InjectableInstance<AgroalDataSource> replica,
            TransactionSynchronizationRegistry transaction,
            MeterRegistry meters) {
        this.replica = replica;
        this.transaction = transaction;
        this.meters = meters;
    }

    /** Whether there is one, and it has not failed within the last seconds. */
    public boolean isThere() {
        return replica.getHandle().getBean().isActive() && System.nanoTime() - restsUntil.get() >= 0;
    }

    /**
     * What is read in a transaction of its own on the replica, all of it from one snapshot; nothing if the replica is not
     * there, fails, or is behind. What the reading throws besides failures of the database is thrown on.
     *
     * @param upToDate asks the replica first whether it has come far enough
     */
    public <T> Optional<T> read(BooleanSupplier upToDate, Supplier<T> reading) {
        if (!isThere()) {
            return Optional.empty();
        }
        try {
            Optional<T> read = QuarkusTransaction.requiringNew().call(() -> {
                transaction.putResource(NAME, this);
                return upToDate.getAsBoolean() ? Optional.of(reading.get()) : Optional.empty();
            });
            count(read.isPresent() ? Outcome.ANSWERED : Outcome.BEHIND);
            return read;
        } catch (RuntimeException failure) {
            if (!isOfDatabase(failure)) {
                throw failure;
            }
            rest(failure);
            return Optional.empty();
        }
    }

    /** Whether the running transaction reads on the replica. */
    boolean isChosen() {
        return transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION
                && transaction.getResource(NAME) != null;
    }

    AgroalDataSource database() {
        return replica.get();
    }

    private void rest(RuntimeException failure) {
        count(Outcome.FAILED);
        long due = restsUntil.get();
        if (System.nanoTime() - due >= 0 && restsUntil.compareAndSet(due, System.nanoTime() + REST_NANOS)) {
            LOG.warnf("The read replica fails, the primary is asked for a while: %s", failure);
        }
    }

    private void count(Outcome outcome) {
        meters.counter("innhold.replica.reads", "outcome", outcome.name().toLowerCase(java.util.Locale.ROOT))
                .increment();
    }

    private static boolean isOfDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }
}
