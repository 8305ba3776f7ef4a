package no.innhold.snapshot;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import no.innhold.content.epoch.Epochs;
import no.innhold.content.epoch.EpochsHeard;
import no.innhold.content.epoch.PublicChange;
import no.innhold.delivery.Copies;
import no.innhold.platform.time.DatabaseClock;

/** Has the witness write down what this node is about to change, and what it hears that others have changed. */
@Singleton
class SeenChanges {

    private final Snapshot snapshot;
    private final Epochs epochs;
    private final Copies copies;
    private final DatabaseClock clock;
    private final TransactionSynchronizationRegistry transaction;

    SeenChanges(
            Snapshot snapshot,
            Epochs epochs,
            Copies copies,
            DatabaseClock clock,
            TransactionSynchronizationRegistry transaction) {
        this.snapshot = snapshot;
        this.epochs = epochs;
        this.copies = copies;
        this.clock = clock;
        this.transaction = transaction;
    }

    void aboutToChange(@Observes PublicChange change) {
        snapshot.witness().ifPresent(witness -> {
            Set<String> types = change.everything() ? copies.types() : change.types();
            try {
                witness.doubt(types);
            } catch (IOException e) {
                snapshot.abandon(e);
            }
            transaction.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {}

                @Override
                public void afterCompletion(int status) {
                    witness.ended(types);
                }
            });
        });
    }

    void heard(@Observes EpochsHeard event) {
        snapshot.witness().ifPresent(witness -> {
            Instant machine = clock.machineTime();
            try {
                witness.heard(epochs.known(), machine, clock.instant());
            } catch (IOException e) {
                snapshot.abandon(e);
            }
        });
    }
}
