package no.innhold.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers get what the service has while its database is away, nothing that it has seen end, and all of it soon after. */
@Tag("once")
class DatabaseAwayTest {

    private static final String KEY = "a key for the service without a database".replace(' ', '-');
    private static final String SEARCH = "/v1/search?q=blir";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration RECOVERY = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    @Test
    void readers_get_what_there_is_until_the_database_is_back() throws IOException, InterruptedException, SQLException {
        try (SharedDatabase database = SharedDatabase.start(directory.resolve("database"))) {
            Map<String, String> settings = new HashMap<>(database.settings("away"));
            // what there is in memory alone
            settings.put("innhold.snapshot.enabled", "false");
            URI url = URI.create(settings.get("quarkus.datasource.jdbc.url").substring("jdbc:".length()));
            try (Cable cable = new Cable(url.getPort())) {
                settings.put(
                        "quarkus.datasource.jdbc.url",
                        "jdbc:postgresql://127.0.0.1:" + cable.port() + url.getPath() + "?" + url.getQuery());
                int port = RunningService.freePort();
                try (RunningService service = RunningService.launch(directory.resolve("node"), KEY, port, settings)) {
                    service.awaitAnswer();
                    check(service.door(), cable);
                }
            }
        }
    }

    private static void check(Door door, Cable cable) throws IOException, InterruptedException {
        String stays = published(door, "Blir", "{}");
        String goes = published(door, "Går", "{}");
        assertThat(status(door, goes)).isEqualTo(200);
        door.expect(200, "POST", "/manage" + goes + "/unpublish", "{\"kind\":\"gone\"}", "If-Match", "\"1\"");
        Instant end = Instant.now().plusSeconds(6);
        String ends = published(door, "Slutter", "{\"until\":\"" + end + "\"}");
        assertThat(status(door, ends)).isEqualTo(200);
        assertThat(status(door, stays)).isEqualTo(200);
        String list = door.read("/v1/news?limit=10").body();
        Instant indexed = Instant.now().plus(PATIENCE);
        while (status(door, SEARCH) != 200) {
            assertThat(Instant.now()).isBefore(indexed);
        }
        String found = door.read(SEARCH).body();
        assertThat(JSON.readTree(found).at("/page/total").asInt()).isEqualTo(1);

        cable.unplug();
        HttpResponse<String> aged = door.read(stays);
        Instant patience = Instant.now().plus(PATIENCE);
        while (aged.headers().firstValue("Age").isEmpty()) {
            assertThat(aged.statusCode()).isEqualTo(200);
            assertThat(Instant.now()).isBefore(patience);
            aged = door.read(stays);
        }
        assertThat(aged.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(aged.body()).get("title").asText()).isEqualTo("Blir");
        if (Instant.now().isBefore(end.minusMillis(500))) {
            assertThat(door.read("/v1/news?limit=10").body()).isEqualTo(list);
            // asked anew, and answered without the database
            assertThat(door.read(SEARCH).body()).isEqualTo(found);
            assertThat(door.read("/v1/search?q=gar%20borte").statusCode()).isEqualTo(200);
        }
        assertThat(status(door, goes)).isIn(410, 503);
        HttpResponse<String> unknown = door.read("/v1/publications");
        assertThat(unknown.statusCode()).as(unknown.body()).isEqualTo(503);
        assertThat(unknown.headers().firstValue("Retry-After")).isPresent();
        while (Instant.now().isBefore(end)) {
            int read = status(door, stays);
            // the clocks of database and service may differ by a little
            assertThat(read == 200 || !Instant.now().isBefore(end.minusMillis(100)))
                    .isTrue();
        }
        // who knows what else was to end with it
        assertThat(status(door, ends)).isIn(410, 503);
        assertThat(door.read("/v1/news?limit=10").statusCode()).isEqualTo(503);
        assertThat(status(door, SEARCH)).isEqualTo(503);

        cable.plugIn();
        Instant back = Instant.now();
        while (status(door, "/v1/publications") != 200) {
            assertThat(Instant.now()).isBefore(back.plus(RECOVERY));
        }
        assertThat(status(door, goes)).isEqualTo(410);
        assertThat(status(door, ends)).isEqualTo(410);
        assertThat(JSON.readTree(door.read("/v1/news").body()).at("/page/total").asInt())
                .isEqualTo(1);
        String next = published(door, "Etterpå", "{}");
        assertThat(status(door, next)).isEqualTo(200);
    }

    /** The path of a news item, public as the request says. */
    private static String published(Door door, String title, String request) throws IOException, InterruptedException {
        String created = door.expect(
                201,
                "POST",
                "/manage/v1/news",
                "{\"title\":\"" + title + "\",\"summary\":\"S.\",\"category\":\"news\"}");
        String item = "/v1/news/" + JSON.readTree(created).get("id").asText();
        door.expect(200, "POST", "/manage" + item + "/publish", request, "If-Match", "\"1\"");
        return item;
    }

    private static int status(Door door, String target) throws IOException, InterruptedException {
        return door.read(target).statusCode();
    }
}
