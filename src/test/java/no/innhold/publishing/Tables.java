package no.innhold.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** All that the database holds, as text. */
@ApplicationScoped
class Tables {

    private final Session session;

    Tables(Session session) {
        this.session = session;
    }

    /**
     * Every row of every table, but when keys were last used, how far a node has come, and what it took note of on the way: it
     * may pass the moment at which a text became public while the test looks.
     */
    @Transactional
    public String dump() {
        return names().stream().map(this::rows).collect(Collectors.joining("\n"));
    }

    private List<String> names() {
        return session.createNativeQuery("""
                        select tablename from pg_tables where schemaname = current_schema()
                          and tablename not in ('flyway_schema_history', 'api_key', 'boundary_head', 'touched') order by tablename""", String.class).getResultList();
    }

    private String rows(String table) {
        return table + "\n"
                + session.createNativeQuery(
                                "select coalesce(string_agg(x.line, chr(10) order by x.line), '') from"
                                        + " (select cast(to_jsonb(t) - 'touched' as text) as line from " + table
                                        + " t) x",
                                String.class)
                        .getSingleResult();
    }
}
