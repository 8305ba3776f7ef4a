package no.innhold.platform.notification;

import java.sql.Connection;
import java.sql.SQLException;

/** What is done each time when the database may have news. */
@FunctionalInterface
public interface Look {

    /**
     * Looks for news.
     *
     * @param connection the listener's own, which commits each statement
     * @return after how many milliseconds to look again at the latest, if nobody gives notice
     */
    long at(Connection connection) throws SQLException;
}
