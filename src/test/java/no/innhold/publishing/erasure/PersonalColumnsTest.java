package no.innhold.publishing.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import no.innhold.content.ContentType;
import no.innhold.publishing.ContentForm;
import no.innhold.publishing.ContentForms;
import org.hibernate.Session;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A column that nobody thought of is where a name stays. */
@QuarkusTest
@Tag("once")
class PersonalColumnsTest {

    private static final Pattern NAMED = Pattern.compile("`([a-z_]+\\.[a-z_]+)`");

    @Inject
    Session session;

    @Inject
    ContentForms forms;

    @Test
    void every_column_with_text_is_read_or_stands_among_the_exceptions() throws IOException {
        List<String> columns = session.createNativeQuery("""
                        select c.table_name || '.' || c.column_name from information_schema.columns c
                          join pg_tables t on t.schemaname = c.table_schema and t.tablename = c.table_name
                        where c.table_schema = 'public' and c.table_name <> 'flyway_schema_history'
                          and c.data_type in ('text', 'character varying', 'json', 'jsonb', 'xml', 'bytea', 'ARRAY')""", String.class).getResultList();
        List<String> accounted = new ArrayList<>(read());
        NAMED.matcher(Files.readString(Path.of("src/docs/rules-erasure.md")))
                .results()
                .forEach(column -> accounted.add(column.group(1)));

        assertThat(columns).contains("edition.title", "webhook.types", "api_key_secret.hash", "organisation.location");
        assertThat(accounted).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(columns);
    }

    private List<String> read() {
        List<String> read = new ArrayList<>(List.of("edition.saved_by"));
        PersonalNotes.columns().forEach(column -> read.add(column.table() + "." + column.name()));
        add("edition", PersonalEditions.COMMON, read);
        for (ContentType type : ContentType.values()) {
            ContentForm<?> form = forms.of(type);
            add(PersonalEditions.table(form), form.personalColumns(), read);
        }
        return read;
    }

    private static void add(String table, List<PersonalColumn> columns, List<String> read) {
        columns.forEach(column -> {
            read.add(table + "." + column.column());
            if (column.derived() != null) {
                read.add(table + "." + column.derived().column());
            }
        });
    }
}
