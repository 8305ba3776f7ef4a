package no.innhold.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.UUID;
import no.innhold.delivery.collection.LiveCollections;

/**
 * Has the database compare what was announced with what is live, and write the difference into the log. Which connection
 * it is done on, and so in which transaction, is up to the caller.
 */
@ApplicationScoped
class Announcer {

    private final LiveCollections collections;

    Announcer(LiveCollections collections) {
        this.collections = collections;
    }

    /** What becomes of some documents, whatever shows them, and entries of vocabularies. */
    void announce(Connection connection, Collection<UUID> documents, Collection<UUID> entries) throws SQLException {
        try (PreparedStatement announce = connection.prepareStatement("select announce(?, ?, ?)")) {
            announce.setArray(1, connection.createArrayOf("uuid", documents.toArray()));
            announce.setArray(2, connection.createArrayOf("uuid", entries.toArray()));
            announce.setArray(3, derived(connection));
            announce.execute();
        }
    }

    /**
     * What has begun or ended by itself.
     *
     * @param most about how many boundaries
     * @return whether more are due
     */
    boolean announceBoundaries(Connection connection, int most) throws SQLException {
        try (PreparedStatement announce = connection.prepareStatement("select announce_boundaries(?, ?)")) {
            announce.setArray(1, derived(connection));
            announce.setInt(2, most);
            try (ResultSet more = announce.executeQuery()) {
                more.next();
                return more.getBoolean(1);
            }
        }
    }

    /** That all is to be compared anew, by {@link #announceBoundaries}, slice by slice. */
    void doubtEverything(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1 from event_head for update");
            statement.execute("update boundary_head set passed = '0001-01-01 00:00:00+00'");
        }
    }

    private Array derived(Connection connection) throws SQLException {
        return connection.createArrayOf("text", collections.derivedRelations().toArray());
    }
}
