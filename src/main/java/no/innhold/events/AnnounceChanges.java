package no.innhold.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import no.innhold.content.epoch.PublicChange;
import no.innhold.platform.transaction.BeforeCommit;

/**
 * Writes what a transaction changes in public into the log, in that transaction and just before it ends: the log's lock
 * is held for a moment only, and rows come in the order in which they are committed.
 */
@ApplicationScoped
class AnnounceChanges {

    private final BeforeCommit beforeCommit;
    private final Announcer announcer;
    private final DataSource database;

    AnnounceChanges(BeforeCommit beforeCommit, Announcer announcer, DataSource database) {
        this.beforeCommit = beforeCommit;
        this.announcer = announcer;
        this.database = database;
    }

    void remember(@Observes PublicChange change) {
        beforeCommit.work(BeforeCommit.Step.EVENTS, Changed.class, Changed::new).add(change);
    }

    private final class Changed implements Runnable {

        private final Set<UUID> documents = new TreeSet<>();
        private final Set<UUID> entries = new TreeSet<>();
        private boolean everything;

        void add(PublicChange change) {
            documents.addAll(change.documents());
            entries.addAll(change.entries());
            everything |= change.everything();
        }

        @Override
        public void run() {
            try (Connection connection = database.getConnection()) {
                if (everything) {
                    announcer.doubtEverything(connection);
                }
                if (!documents.isEmpty() || !entries.isEmpty()) {
                    announcer.announce(connection, documents, entries);
                }
            } catch (SQLException e) {
                throw new IllegalStateException("the log of changes cannot be written", e);
            }
        }
    }
}
