package no.innhold.bench;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Fills the service's own database when {@code innhold.bench.news} and so on say so and it holds no generated content.
 * Lies beside the tests, so that it is there only where they are.
 */
@ApplicationScoped
class LoadGeneratedContent {

    private static final Logger LOG = Logger.getLogger(LoadGeneratedContent.class);

    private final DataSource database;
    private final BenchConfiguration wanted;

    LoadGeneratedContent(DataSource database, BenchConfiguration wanted) {
        this.database = database;
        this.wanted = wanted;
    }

    // after the schema and the fallback chains, before the epochs are read
    void load(@Observes @Priority(150) StartupEvent event) throws SQLException {
        ContentSize size = ContentSize.of(wanted);
        if (size.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                var isThere = connection
                        .createStatement()
                        .executeQuery("select exists (select 1 from document where created_by = 'bench')")) {
            isThere.next();
            if (!isThere.getBoolean(1)) {
                new GeneratedContent(connection).write(size);
                LOG.infof("generated %s", size);
            }
        }
    }
}
