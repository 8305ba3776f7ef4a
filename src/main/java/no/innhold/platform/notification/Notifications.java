package no.innhold.platform.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Listens to channels of the database, each on a connection of its own: one that has issued LISTEN would go on listening
 * after it returned to the pool.
 */
@ApplicationScoped
public class Notifications {

    private final String url;
    private final Properties credentials = new Properties();

    Notifications(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.url = url;
        user.ifPresent(name -> credentials.setProperty("user", name));
        password.ifPresent(secret -> credentials.setProperty("password", secret));
    }

    /**
     * Looks once, and from then on at every notice, and at least twice a second: so a notice missed while the connection
     * was away is made up.
     *
     * @param channel a name that may stand in SQL as it is
     * @throws SQLException if the first look fails; later ones are tried again
     */
    public Listener listen(String channel, Look look) throws SQLException {
        try (Connection connection = connect()) {
            look.at(connection);
        }
        Listener listener = new Listener(this, channel, look);
        listener.start();
        return listener;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, credentials);
    }
}
