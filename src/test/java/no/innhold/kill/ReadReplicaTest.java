package no.innhold.kill;

import static no.innhold.kill.Waiting.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A service that keeps no answers, with a streaming replica. What the test writes past the service into the primary tells
 * where an answer was read.
 */
@Tag("once")
class ReadReplicaTest {

    private static final String KEY = "a key for a service with a replica".replace(' ', '-');
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    @Test
    void a_reader_is_answered_by_the_replica_unless_it_is_behind_or_away() throws Exception {
        Path data = Files.createDirectories(directory.resolve("database"));
        Files.writeString(data.resolve("local.conf"), "fsync = off\n");
        Path copy = directory.resolve("standby");
        Standby.prepare(data, copy);
        try (SharedDatabase primary = SharedDatabase.start(data);
                Standby standby = Standby.start(copy, primary.address());
                RunningService service = launch(primary, standby)) {
            service.awaitAnswer();
            Door door = service.door();
            String item = publish(door, "Opprinnelig");
            until(SOON, "the replica has the item", () -> titleAt(standby).equals("Opprinnelig"));

            standby.pause();
            primary.execute("update served set title = 'Skrevet forbi tjenesten'");
            assertThat(title(door, item)).isEqualTo("Opprinnelig");

            String other = publish(door, "Ny");
            assertThat(title(door, other)).isEqualTo("Ny");
            assertThat(title(door, item)).isEqualTo("Skrevet forbi tjenesten");
            unpublish(door, other);
            assertThat(door.send("GET", other, "").statusCode()).isEqualTo(410);

            standby.resume();
            until(SOON, "the replica has all", () -> titleAt(standby).equals("Skrevet forbi tjenesten"));
            primary.execute("update served set title = 'Skrevet igjen'");
            standby.close();
            assertThat(title(door, item)).isEqualTo("Skrevet igjen");
        }
    }

    private RunningService launch(SharedDatabase primary, Standby standby) throws IOException {
        Map<String, String> settings = new HashMap<>(primary.settings("one"));
        settings.putAll(standby.settings());
        settings.put("innhold.cache.size", "0");
        settings.put("innhold.snapshot.enabled", "false");
        return RunningService.launch(directory.resolve("one"), KEY, RunningService.freePort(), settings);
    }

    private static String publish(Door door, String title) throws IOException, InterruptedException {
        String draft = """
                {"title":"%s","slug":"%s","summary":"Kort.","category":"news","body":"Tekst."}""".formatted(title, title.toLowerCase(java.util.Locale.ROOT));
        String id = JSON.readTree(door.expect(201, "POST", "/manage/v1/news", draft))
                .get("id")
                .asText();
        door.expect(200, "POST", "/manage/v1/news/" + id + "/publish", "{}", "If-Match", "\"1\"");
        return "/v1/news/" + id;
    }

    private static void unpublish(Door door, String item) throws IOException, InterruptedException {
        String target = item.replace("/v1/", "/manage/v1/") + "/unpublish";
        door.expect(200, "POST", target, "{\"kind\":\"gone\"}", "If-Match", "\"1\"");
    }

    private static String title(Door door, String item) throws IOException, InterruptedException {
        return JSON.readTree(door.expect(200, "GET", item, "")).get("title").asText();
    }

    private static String titleAt(Standby standby) throws Exception {
        return String.join(",", standby.query("select distinct title from served where live_until is null"));
    }
}
