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

    /** Every row of every table, but when keys were last used, and how far a node has come. */
    @Transactional
    public String dump() {
        return names().stream().map(this::rows).collect(Collectors.joining("\n"));
    }

    private List<String> names() {
        return session.createNativeQuery("""
                        select tablename from pg_tables where schemaname = current_schema()
                          and tablename not in ('flyway_schema_history', 'api_key', 'boundary_head') order by tablename""", String.class).getResultList();
    }

    private String rows(String table) {
        return table + "\n"
                + session.createNativeQuery(
                                "select coalesce(string_agg(cast(t as text), chr(10) order by cast(t as text)), '') from "
                                        + table + " t",
                                String.class)
                        .getSingleResult();
    }
}
