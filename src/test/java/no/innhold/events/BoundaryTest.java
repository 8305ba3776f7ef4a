package no.innhold.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import no.innhold.content.Edition;
import no.innhold.publishing.PublishRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What begins at one moment is told of once, however many nodes there are and whichever of them dies. */
@QuarkusTest
@Tag("once")
class BoundaryTest {

    private static final int MANY = 200;
    private static final int LATER_SECONDS = 3600;

    @Inject
    Editor editor;

    @Inject
    EventLog log;

    @Inject
    Announcer announcer;

    @Inject
    Advances advances;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    void two_hundred_that_begin_together_are_told_of_once_by_three_nodes() throws Exception {
        long start = log.last();
        Set<String> scheduled = schedule();
        Instant from = moveTogether();
        editor.waitUntil(from);
        try (Connection second = connect();
                Connection third = connect()) {
            ExecutorService nodes = Executors.newFixedThreadPool(2);
            List<Future<?>> running = new ArrayList<>();
            for (Connection node : List.of(second, third)) {
                running.add(nodes.submit(() -> {
                    while (announcer.announceBoundaries(node, 30)) {
                        // the next slice
                    }
                    return null;
                }));
            }
            for (Future<?> node : running) {
                node.get();
            }
            nodes.shutdown();
        }
        eachOnce(start, scheduled);
    }

    @Test
    void when_a_node_dies_in_the_middle_another_one_tells_of_all() throws Exception {
        long start = log.last();
        Set<String> scheduled = schedule();
        Instant from = moveTogether();
        try (Connection dying = connect();
                Statement lock = dying.createStatement()) {
            dying.setAutoCommit(false);
            lock.execute("select 1 from event_head for update");
            editor.waitUntil(from);
            assertThat(announcer.announceBoundaries(dying, 60)).isTrue();
            assertThat(log.last()).isEqualTo(start);
            kill(dying);
        } catch (SQLException cutOff) {
            // closing what is cut off may fail
        }
        advances.until(() -> log.last() == start + MANY);
        eachOnce(start, scheduled);
    }

    private void eachOnce(long start, Set<String> scheduled) {
        List<LogEntry> rows = log.after(start, 1000);
        assertThat(rows.stream().map(LogEntry::sequence))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(start + 1, start + MANY).boxed().toList());
        assertThat(rows.stream().map(row -> row.kind() + " " + row.id()))
                .containsExactlyInAnyOrderElementsOf(
                        scheduled.stream().map(id -> "PUBLISHED " + id).toList());
    }

    private Set<String> schedule() {
        Instant later = editor.now().plusSeconds(LATER_SECONDS);
        return QuarkusTransaction.requiringNew().call(() -> {
            Set<String> ids = new TreeSet<>();
            for (int i = 0; i < MANY; i++) {
                Edition draft = editor.draft(
                        ContentType.PAGE, "nb", "{\"title\":\"Samtidig\",\"slug\":\"grense-%d\"}".formatted(i));
                editor.publish(draft, new PublishRequest(later, null, null, null, false));
                ids.add(draft.head().documentId().toString());
            }
            return ids;
        });
    }

    /** Lets what was scheduled begin in a moment, however long it took to schedule it. */
    private Instant moveTogether() throws SQLException {
        Instant soon = editor.now().plusMillis(700);
        try (Connection connection = connect();
                Statement move = connection.createStatement()) {
            move.execute("update live_period p set live_from = '%1$s', published_at = '%1$s', updated_at = '%1$s'"
                            .formatted(soon)
                    + " from edition e where e.id = p.edition_id and e.slug like 'grense-%'");
            move.execute("select refresh_served(array(select document_id from edition where slug like 'grense-%'))");
        }
        return soon;
    }

    private void kill(Connection node) throws SQLException {
        int backend = node.unwrap(org.postgresql.PGConnection.class).getBackendPID();
        try (Connection other = connect();
                Statement end = other.createStatement()) {
            end.execute("select pg_terminate_backend(" + backend + ", 5000)");
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
