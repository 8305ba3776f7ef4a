package no.innhold.kill;

import static no.innhold.kill.Waiting.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One service after the other is stopped and started again behind the proxy, while people read and write. */
@Tag("once")
class RollingRestartTest {

    private static final String KEY = "a key for services that are restarted in turn".replace(' ', '-');
    private static final int EDITORS = 2;
    private static final int READERS = 2;

    /** Both with -P slow. */
    private static final int RESTARTS = Integer.getInteger("innhold.restarts", 1);

    /** As docker/compose.yaml sets it. */
    private static final String SHUTDOWN_DELAY = "7s";

    private static final Duration SOME_WHILE = Duration.ofMinutes(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    private final Map<Integer, RunningService> nodes = new HashMap<>();
    private final List<BusyEditor> editors = new ArrayList<>();
    private final List<BusyReader> readers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    @Test
    void nobody_notices_that_a_service_is_restarted() throws Exception {
        if (!Proxy.isInstalled()) {
            System.out.println("RollingRestartTest: nothing is checked, because nginx is not on this machine");
            return;
        }
        int first = RunningService.freePort();
        int second = RunningService.freePort();
        try (SharedDatabase database = SharedDatabase.start(directory.resolve("database"));
                Proxy proxy = Proxy.start(directory.resolve("proxy"), first, second)) {
            launch(database, first);
            launch(database, second);
            nodes.get(first).awaitAnswer();
            nodes.get(second).awaitAnswer();
            begin(proxy.door(KEY));
            for (int port : List.of(first, second).subList(0, RESTARTS)) {
                restart(database, port);
            }
            end(proxy);
        } finally {
            for (RunningService node : nodes.values()) {
                node.close();
            }
        }
    }

    private void launch(SharedDatabase database, int port) throws IOException {
        Map<String, String> settings = new HashMap<>(database.settings("node-" + port));
        settings.put("quarkus.shutdown.delay", SHUTDOWN_DELAY);
        nodes.put(port, RunningService.launch(directory.resolve("node-" + port), KEY, port, settings));
    }

    private void restart(SharedDatabase database, int port) throws Exception {
        assertThat(nodes.get(port).stop()).isTrue();
        launch(database, port);
        nodes.get(port).awaitAnswer();
        waitForMore();
    }

    private void begin(Door door) throws Exception {
        CountDownLatch underWay = new CountDownLatch(EDITORS);
        for (int i = 1; i <= EDITORS; i++) {
            editors.add(new BusyEditor(door, "Redaktør " + i, underWay));
        }
        editors.forEach(this::start);
        assertThat(underWay.await(SOME_WHILE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        for (BusyEditor editor : editors) {
            readers.add(new BusyReader(door, List.of("/v1/news?limit=10", "/v1/news/" + editor.id())));
        }
        readers.forEach(this::start);
        waitForMore();
    }

    private void start(Runnable work) {
        Thread thread = new Thread(work);
        threads.add(thread);
        thread.start();
    }

    /** Until each has done a bit more, or has stopped because of what this test is about. */
    private void waitForMore() throws Exception {
        for (BusyReader reader : readers) {
            int before = reader.answered();
            until(
                    SOME_WHILE,
                    "answers",
                    () -> reader.answered() > before + 20
                            || !reader.unexpected().isEmpty());
        }
        for (BusyEditor editor : editors) {
            int before = editor.saved();
            until(
                    SOME_WHILE,
                    "saved editions",
                    () -> editor.saved() > before + 5 || !editor.cutOff().isEmpty());
        }
    }

    private void end(Proxy proxy) throws Exception {
        readers.forEach(BusyReader::stop);
        editors.forEach(BusyEditor::stop);
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.printf(
                "RollingRestartTest: %d answers, %d editions%n",
                readers.stream().mapToInt(BusyReader::answered).sum(),
                editors.stream().mapToInt(BusyEditor::saved).sum());
        assertThat(readers).extracting(BusyReader::unexpected).as(proxy.log()).containsOnly("");
        assertThat(editors).extracting(BusyEditor::cutOff).as(proxy.log()).containsOnly("");
        for (BusyEditor editor : editors) {
            checkThatNothingIsLost(proxy.door(KEY), editor);
        }
    }

    private static void checkThatNothingIsLost(Door door, BusyEditor editor) throws IOException, InterruptedException {
        JsonNode now = JSON.readTree(door.expect(200, "GET", "/manage/v1/news/" + editor.id(), ""));
        assertThat(now.get("edition").asInt()).isEqualTo(editor.saved());
        assertThat(now.at("/live/0/edition").asInt()).isEqualTo(editor.published());
        String publications = "/manage/v1/audit?limit=1&action=publish&document=" + editor.id();
        assertThat(JSON.readTree(door.expect(200, "GET", publications, ""))
                        .at("/page/total")
                        .asInt())
                .isEqualTo(editor.published());
    }
}
