package no.innhold.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that was killed starts again while its database is away, and gives what it had, but nothing that it saw end. */
@Tag("once")
class SnapshotStartTest {

    private static final String KEY = "a key for the service with a snapshot".replace(' ', '-');
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration RECOVERY = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    private Door door;
    private Door operator;

    @Test
    void a_start_without_the_database_gives_the_published_content_and_then_everything() throws Exception {
        try (SharedDatabase database = SharedDatabase.start(directory.resolve("database"))) {
            Map<String, String> settings = new HashMap<>(database.settings("snapshot"));
            URI url = URI.create(settings.get("quarkus.datasource.jdbc.url").substring("jdbc:".length()));
            int port = RunningService.freePort();
            int management = RunningService.freePort();
            settings.put("quarkus.management.port", Integer.toString(management));
            operator = Door.at(management, KEY);
            try (Cable cable = new Cable(url.getPort())) {
                settings.put(
                        "quarkus.datasource.jdbc.url",
                        "jdbc:postgresql://127.0.0.1:" + cable.port() + url.getPath() + "?" + url.getQuery());
                Map<String, HttpResponse<String>> before;
                Gone gone;
                try (RunningService service = RunningService.launch(directory.resolve("node"), KEY, port, settings)) {
                    service.awaitAnswer();
                    door = service.door();
                    gone = publishAndTakeDown();
                    before = read();
                    // whatever is on disk now, the kill comes before it can be brought up to this
                    door.expect(
                            200,
                            "POST",
                            "/manage" + gone.atTheEnd() + "/unpublish",
                            "{\"kind\":\"gone\"}",
                            "If-Match",
                            "\"1\"");
                    service.kill();
                }
                cable.unplug();
                try (RunningService service = RunningService.launch(directory.resolve("node"), KEY, port, settings)) {
                    door = service.door();
                    awaitStatus(200, "/v1/pages", PATIENCE);
                    checkAway(before, gone);
                    checkUnknownSchema(database, cable);
                    cable.plugIn();
                    checkBack(gone);
                }
            }
        }
    }

    /** Paths of what was public, when the last of it ends by schedule. */
    private record Gone(String longAgo, String atTheEnd, String bySchedule, Instant end) {}

    private Gone publishAndTakeDown() throws Exception {
        for (int i = 1; i <= 3; i++) {
            published("pages", "{\"title\":\"Side " + i + "\",\"summary\":\"S.\",\"section\":\"om\"}", "{}");
        }
        String longAgo = published("pages", "{\"title\":\"Borte\",\"summary\":\"S.\",\"section\":\"om\"}", "{}");
        String atTheEnd = published("news", "{\"title\":\"Nyhet\",\"summary\":\"S.\",\"category\":\"news\"}", "{}");
        Instant end = Instant.now().plusSeconds(20);
        String bySchedule = published(
                "projects",
                "{\"title\":\"Prosjekt\",\"summary\":\"S.\",\"status\":\"ongoing\"}",
                "{\"until\":\"" + end + "\"}");
        awaitCurrent();
        door.expect(200, "POST", "/manage" + longAgo + "/unpublish", "{\"kind\":\"gone\"}", "If-Match", "\"1\"");
        awaitCurrent();
        return new Gone(longAgo, atTheEnd, bySchedule, end);
    }

    private Map<String, HttpResponse<String>> read() throws Exception {
        Map<String, HttpResponse<String>> answers = new LinkedHashMap<>();
        HttpResponse<String> first = door.read("/v1/pages?limit=2");
        JsonNode page = JSON.readTree(first.body());
        assertThat(page.at("/page/total").asInt()).isEqualTo(3);
        String next = page.at("/page/next").asText();
        String prev = JSON.readTree(door.read(next).body()).at("/page/prev").asText();
        String item = page.at("/items/0/href").asText();
        String byId = "/v1/pages/" + page.at("/items/1/id").asText();
        for (String target : List.of(
                "/v1/pages", "/v1/pages?limit=2", next, prev, item, byId, item + "?locale=en", "/v1/topics", "/v1")) {
            HttpResponse<String> answer = door.read(target);
            assertThat(answer.statusCode()).as(target).isEqualTo(200);
            answers.put(target, answer);
        }
        return answers;
    }

    private void checkAway(Map<String, HttpResponse<String>> before, Gone gone) throws Exception {
        for (Map.Entry<String, HttpResponse<String>> entry : before.entrySet()) {
            // the vocabularies count what uses them, of all types
            int status = entry.getKey().equals("/v1/topics") ? 503 : 200;
            HttpResponse<String> aged = door.read(entry.getKey());
            assertThat(aged.statusCode()).as(entry.getKey()).isEqualTo(status);
            if (status == 200) {
                assertThat(aged.body()).isEqualTo(entry.getValue().body());
                assertThat(Integer.parseInt(aged.headers().firstValue("Age").orElseThrow()))
                        .isPositive();
                for (String header : List.of("ETag", "Link", "Content-Language", "Surrogate-Key", "Vary")) {
                    assertThat(aged.headers().firstValue(header))
                            .as(header)
                            .isEqualTo(entry.getValue().headers().firstValue(header));
                }
            }
        }
        for (String target :
                List.of(gone.longAgo(), gone.atTheEnd(), "/v1/news", "/v1/pages?section=om", "/v1/changes")) {
            isUnavailable(door.read(target));
        }
        isUnavailable(door.send("GET", "/manage/v1/news", ""));
        isUnavailable(door.send("POST", "/manage/v1/news", "{\"title\":\"Uten database\"}"));
        assertThat(operator.read("/q/health/ready").body()).contains("\"UP\"", "degraded");
        Waiting.until(PATIENCE, "the end by schedule", () -> Instant.now().isAfter(gone.end()));
        isUnavailable(door.read(gone.bySchedule()));
        assertThat(door.read("/v1/projects").body()).doesNotContain("Prosjekt");
        assertThat(door.read("/v1/pages").statusCode()).isEqualTo(200);
    }

    /** A database that a later release has been at. */
    private void checkUnknownSchema(SharedDatabase database, Cable cable) throws Exception {
        database.execute("""
                insert into flyway_schema_history
                select installed_rank + 1, '999', 'later', type, 'V999__later.sql', checksum, installed_by, installed_on, 1, true
                from flyway_schema_history order by installed_rank desc limit 1""");
        cable.plugIn();
        Path log = directory.resolve("node/service.log");
        Waiting.until(PATIENCE, "a refusal", () -> Files.readString(log).contains("cannot be used"));
        isUnavailable(door.send("GET", "/manage/v1/news", ""));
        assertThat(door.read("/v1/pages").statusCode()).isEqualTo(200);
        cable.unplug();
        database.execute("delete from flyway_schema_history where version = '999'");
    }

    private void checkBack(Gone gone) throws Exception {
        awaitStatus(200, "/v1/pages?section=om", RECOVERY);
        door.expect(200, "GET", "/manage/v1/news", "");
        for (String target : List.of(gone.longAgo(), gone.atTheEnd(), gone.bySchedule())) {
            assertThat(door.read(target).statusCode()).isEqualTo(410);
        }
        assertThat(door.read("/v1/pages").headers().firstValue("Age")).isEmpty();
        String next = published("pages", "{\"title\":\"Etterpå\",\"summary\":\"S.\",\"section\":\"om\"}", "{}");
        assertThat(door.read(next).statusCode()).isEqualTo(200);
        awaitCurrent();
    }

    /** The path of an item, public as the request says. */
    private String published(String collection, String content, String request) throws Exception {
        String created = door.expect(201, "POST", "/manage/v1/" + collection, content);
        String item =
                "/v1/" + collection + "/" + JSON.readTree(created).get("id").asText();
        door.expect(200, "POST", "/manage" + item + "/publish", request, "If-Match", "\"1\"");
        return item;
    }

    /** Returns when all that has changed is on disk. */
    private void awaitCurrent() throws Exception {
        Waiting.until(PATIENCE, "the snapshot to be brought up to date", () -> operator.read("/q/metrics")
                .body()
                .contains("\ninnhold_snapshot_current 1.0"));
    }

    private void awaitStatus(int status, String target, Duration longest) throws Exception {
        Waiting.until(longest, target + " to answer " + status, () -> {
            try {
                return door.read(target).statusCode() == status;
            } catch (IOException notYet) {
                return false;
            }
        });
    }

    private static void isUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }
}
