package no.innhold;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds of every table, so that a violation can be named by its constraint and every index by its table. */
@QuarkusTest
@Tag("once")
class SchemaTest {

    private static final String OURS =
            "join pg_class t on t.oid = %s join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'"
                    + " and t.relname <> 'flyway_schema_history' ";

    @Inject
    Session session;

    @Test
    void constraints_are_named_by_table_and_kind() {
        assertThat(names("""
                select c.conname from pg_constraint c %s
                where c.contype <> 'n' and c.conname !~ ('^' || t.relname || '(_[a-z0-9_]+)?_' ||
                    case c.contype when 'p' then 'pkey' when 'f' then 'fkey' when 'u' then 'key' when 'x' then 'excl'
                        else 'check' end || '$')""".formatted(OURS.formatted("c.conrelid")))).isEmpty();
    }

    @Test
    void indexes_are_named_by_table() {
        assertThat(names("""
                select i.relname from pg_index x join pg_class i on i.oid = x.indexrelid %s
                where not exists (select 1 from pg_constraint c where c.conindid = x.indexrelid)
                    and i.relname !~ ('^' || t.relname || '_[a-z0-9_]+_ix$')""".formatted(OURS.formatted("x.indrelid")))).isEmpty();
    }

    @Test
    void every_table_has_a_primary_key() {
        assertThat(names("""
                select t.relname from pg_class t join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
                where t.relkind = 'r' and t.relname <> 'flyway_schema_history'
                    and not exists (select 1 from pg_constraint c where c.conrelid = t.oid and c.contype = 'p')""")).isEmpty();
    }

    @Test
    void instants_are_kept_in_milliseconds_with_their_zone() {
        assertThat(names("""
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'public' and table_name <> 'flyway_schema_history' and data_type like 'timestamp%'
                    and not (data_type = 'timestamp with time zone' and datetime_precision = 3)""")).isEmpty();
    }

    @Test
    void every_migration_begins_with_its_reason() throws IOException {
        try (Stream<Path> migrations = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(migrations.toList()).isNotEmpty().allSatisfy(migration -> assertThat(Files.readString(migration))
                    .startsWith("-- Why: "));
        }
    }

    private List<String> names(String sql) {
        return session.createNativeQuery(sql, String.class).getResultList();
    }
}
