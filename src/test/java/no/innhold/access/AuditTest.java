package no.innhold.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import no.innhold.Client;
import no.innhold.Editor;
import no.innhold.Keys;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditTest {

    private static final String TEST_ONLY = "/manage/v1/pages/test-only/";

    @Inject
    Editor editor;

    @Inject
    DataSource database;

    @Test
    void a_change_leaves_one_entry() {
        String subject = subject();
        write(subject, "req-" + subject);
        JsonPath entry = entries("action=test-write&limit=1");
        assertThat(entry.getString("items[0].subject")).isEqualTo(subject);
        assertThat(entry.getString("items[0].actor")).startsWith("key:test-author-");
        assertThat(entry.getString("items[0].locale")).isEqualTo("nb");
        assertThat(entry.getString("items[0].outcome")).isEqualTo("done");
        assertThat(entry.getString("items[0].requestId")).isEqualTo("req-" + subject);
        assertThat(entry.<Object>get("items[0].document")).isNull();
        assertThat(entry.<Object>get("items[0].hash")).isNull();
    }

    @Test
    void what_failed_leaves_none() {
        long before = entries("action=test-write&limit=1").getLong("page.total");
        Client.request("Authorization", Keys.bearer("author"))
                .post(TEST_ONLY + "failures/x")
                .then()
                .statusCode(409);
        assertThat(entries("action=test-write&limit=1").getLong("page.total")).isEqualTo(before);
    }

    @Test
    void a_refusal_of_somebody_known_leaves_one_entry() {
        String actor = Client.get(TEST_ONLY + "reader", "Authorization", Keys.bearer("reader"))
                .jsonPath()
                .getString("caller");
        String filter = "outcome=denied&actor=" + actor + "&limit=1";
        long before = entries(filter).getLong("page.total");
        Client.get(TEST_ONLY + "admin?secret=x", "Authorization", Keys.bearer("reader"), "X-Request-Id", "denied-1")
                .then()
                .statusCode(403);
        JsonPath after = entries(filter);
        assertThat(after.getLong("page.total")).isEqualTo(before + 1);
        assertThat(after.getString("items[0].action")).isEqualTo("GET " + TEST_ONLY + "admin");
        assertThat(after.getString("items[0].requestId")).isEqualTo("denied-1");
    }

    @Test
    void a_refusal_because_of_scopes_leaves_one_entry() {
        String pages = Keys.bearer("admin", "pages");
        for (String path : List.of("/manage/v1/audit", TEST_ONLY + "reach/news")) {
            long before = entries("outcome=denied&limit=1").getLong("page.total");
            Client.get(path, "Authorization", pages).then().statusCode(403);
            JsonPath after = entries("outcome=denied&limit=1");
            assertThat(after.getLong("page.total")).isEqualTo(before + 1);
            assertThat(after.getString("items[0].action")).isEqualTo("GET " + path);
        }
    }

    @Test
    void nobody_known_leaves_none() {
        long before = entries("limit=1").getLong("page.total");
        Client.get("/manage/v1/audit").then().statusCode(401);
        Client.get("/manage/v1/audit", "Authorization", "Bearer x").then().statusCode(401);
        assertThat(entries("limit=1").getLong("page.total")).isEqualTo(before);
    }

    @Test
    void many_at_once_make_one_chain_without_gaps() throws Exception {
        long before = entries("limit=1").getLong("items[0].sequence");
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Void>> calls = IntStream.range(0, 40)
                    .<Callable<Void>>mapToObj(i -> () -> {
                        write(subject(), "many");
                        return null;
                    })
                    .toList();
            for (Future<Void> call : callers.invokeAll(calls)) {
                call.get();
            }
        } finally {
            callers.shutdown();
        }
        List<Number> sequences = entries("limit=40").getList("items.sequence");
        assertThat(sequences.stream().map(Number::longValue))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 40)
                        .map(i -> before + 41 - i)
                        .boxed()
                        .toList());
        verify().then().statusCode(200).body("intact", equalTo(true)).body("entries", equalTo((int) before + 40));
    }

    @Test
    void a_change_that_cannot_be_put_on_record_is_not_made() throws SQLException {
        String subject = subject();
        // a key is made when it is first asked for, and that is put on record
        String author = Keys.bearer("author");
        String reader = Keys.bearer("reader");
        try (Connection other = database.getConnection();
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("select * from audit_head for update");
            String key = UUID.randomUUID().toString();
            Client.request("Authorization", author, "Idempotency-Key", key)
                    .post(TEST_ONLY + "writes/" + subject)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "2");
            Client.get(TEST_ONLY + "admin", "Authorization", reader).then().statusCode(503);
            other.rollback();
            Client.request("Authorization", author, "Idempotency-Key", key)
                    .post(TEST_ONLY + "writes/" + subject)
                    .then()
                    .statusCode(201);
        }
        assertThat(entries("action=test-write&limit=1").getString("items[0].subject"))
                .isEqualTo(subject);
    }

    @Test
    void the_database_itself_refuses_changes() {
        for (String statement :
                List.of("update audit_entry set actor = 'x'", "delete from audit_entry", "truncate audit_entry")) {
            write(subject(), "refused");
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> editor.sql(statement))
                    .hasStackTraceContaining("neither changed nor removed");
        }
    }

    @Test
    void an_altered_entry_is_found() {
        isFound("update audit_entry set subject = subject || ' ' where sequence = %d", 1, 1);
        isFound("update audit_entry set actor = 'key:x', action = 'y' where sequence = %d", 1, 1);
        isFound("update audit_entry set at = at + interval '1 ms' where sequence = %d", 1, 1);
        isFound(
                "update audit_entry set document_id = '0198c0de-0000-7000-8000-000000000000' where sequence = %d",
                1, 1);
    }

    @Test
    void an_entry_that_was_taken_out_is_found() {
        isFound("delete from audit_entry where sequence = %d", 1, 1);
    }

    @Test
    void a_tail_that_was_cut_off_is_found() {
        isFound("delete from audit_entry where sequence >= %d", 1, 1);
    }

    @Test
    void an_entry_that_was_altered_with_its_hash_is_found_by_the_next() {
        isFound(
                "update audit_entry e set subject = 'x', hash = audit_hash((sequence, at, actor, action, document_id,"
                        + " locale, 'x', outcome, request_id, previous_hash, hash)::audit_entry) where sequence = %d",
                1, 2);
    }

    @Test
    void two_entries_that_changed_places_are_found() {
        isFound("""
                update audit_entry e set subject = o.subject, at = o.at, hash = o.hash from audit_entry o
                where e.sequence in (%1$d, %1$d + 1) and o.sequence in (%1$d, %1$d + 1) and o.sequence <> e.sequence""", 1, 1);
    }

    @Test
    void the_log_is_filtered_and_paged() {
        String subject = subject();
        write(subject, "a");
        write(subject, "b");
        JsonPath first = entries("action=test-write&outcome=done&limit=1");
        assertThat(first.getString("items[0].requestId")).isEqualTo("b");
        JsonPath second = Admin.request().get(first.getString("page.next")).jsonPath();
        assertThat(second.getString("items[0].requestId")).isEqualTo("a");
        assertThat(Admin.request().get(second.getString("page.prev")).jsonPath().getString("items[0].requestId"))
                .isEqualTo("b");
        String at = first.getString("items[0].at");
        assertThat(entries("from=" + at + "&to=" + at).getList("items.requestId"))
                .contains("b");
        assertThat(entries("to=2020").getList("items")).isEmpty();
        assertThat(entries("from=2020&limit=1").getList("items")).hasSize(1);
        assertThat(entries("document=0198c0de-0000-7000-8000-00000000000f").getList("items"))
                .isEmpty();
    }

    @Test
    void what_the_filters_do_not_know_is_refused() {
        for (String query : List.of(
                "document=1",
                "document=0198C0DE-0000-7000-8000-00000000000F",
                "outcome=maybe",
                "from=2021&to=2020",
                "from=yesterday",
                "actr=x",
                "limit=0",
                "cursor=x")) {
            Admin.request().get("/manage/v1/audit?" + query).then().statusCode(400);
        }
        Admin.request().get("/manage/v1/audit/verify?x=1").then().statusCode(400);
        String next = entries("limit=1").getString("page.next");
        Admin.request().get(next + "&outcome=denied").then().statusCode(400);
    }

    /** Does as the owner of the database could, verifies, and puts everything back. */
    private void isFound(String sql, long place, long found) {
        for (int i = 0; i < 3; i++) {
            write(subject(), "place");
        }
        long last = entries("limit=1").getLong("items[0].sequence");
        long sequence = last - 2 + place;
        editor.sql("create table audit_kept as select * from audit_entry where sequence >= " + (last - 2));
        editor.sql("alter table audit_entry disable trigger audit_entry_stays");
        try {
            editor.sql(sql.formatted(sequence));
            verify().then().statusCode(200).body("intact", equalTo(false)).body("firstBroken", equalTo((int)
                    (sequence + found - 1)));
        } finally {
            editor.sql("delete from audit_entry where sequence >= " + (last - 2));
            editor.sql("insert into audit_entry select * from audit_kept");
            editor.sql("drop table audit_kept");
            editor.sql("alter table audit_entry enable trigger audit_entry_stays");
        }
        verify().then().body("intact", equalTo(true)).body("entries", equalTo((int) last));
    }

    private static io.restassured.response.Response verify() {
        return Admin.request().get("/manage/v1/audit/verify");
    }

    private static JsonPath entries(String query) {
        return Admin.request()
                .get("/manage/v1/audit?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void write(String subject, String requestId) {
        Client.request(
                        "Authorization",
                        Keys.bearer("author"),
                        "Content-Type",
                        "application/json",
                        "X-Request-Id",
                        requestId)
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post(TEST_ONLY + "writes/" + subject)
                .then()
                .statusCode(201);
    }

    private static String subject() {
        return UUID.randomUUID().toString();
    }
}
