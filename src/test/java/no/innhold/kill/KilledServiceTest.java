package no.innhold.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the packaged service while editors work, as a power cut would, and looks at what the next one finds: all that
 * was acknowledged, and of what was under way all or nothing.
 */
class KilledServiceTest {

    private static final int ROUNDS = Integer.getInteger("innhold.kills", 2);
    private static final int EDITORS = 4;
    private static final int LONGEST_WORK_MILLIS = 1500;
    private static final String KEY = "a key for the service that is going to be killed".replace(' ', '-');
    private static final ObjectMapper JSON = new ObjectMapper();

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @TempDir
    Path directory;

    @Test
    void what_was_acknowledged_survives_and_nothing_is_half_done() throws IOException, InterruptedException {
        System.out.println("KilledServiceTest: seed " + seed);
        List<BusyEditor> all = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            try (RunningService service = RunningService.start(directory, KEY)) {
                check(service, all);
                all.addAll(workUntilKilled(service, round));
            }
        }
        try (RunningService service = RunningService.start(directory, KEY)) {
            check(service, all);
        }
    }

    private List<BusyEditor> workUntilKilled(RunningService service, int round) throws InterruptedException {
        CountDownLatch underWay = new CountDownLatch(EDITORS);
        List<BusyEditor> editors = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 1; i <= EDITORS; i++) {
            BusyEditor editor = new BusyEditor(service.door(), "Runde " + round + " redaktør " + i, underWay);
            editors.add(editor);
            threads.add(new Thread(editor));
        }
        threads.forEach(Thread::start);
        assertThat(underWay.await(1, TimeUnit.MINUTES)).isTrue();
        // the moment is left to chance, and to nothing else
        threads.get(0).join(1 + random.nextInt(LONGEST_WORK_MILLIS));
        service.kill();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(editors).allSatisfy(editor -> assertThat(editor.unexpected()).isEmpty());
        return editors;
    }

    private static void check(RunningService service, List<BusyEditor> editors)
            throws IOException, InterruptedException {
        JsonNode verified = get(service, "/manage/v1/audit/verify");
        assertThat(verified.get("intact").asBoolean()).as(verified.toString()).isTrue();
        for (BusyEditor editor : editors) {
            JsonNode now = get(service, "/manage/v1/news/" + editor.id());
            int newest = now.get("edition").asInt();
            int live = now.at("/live/0/edition").asInt();
            assertThat(newest).isIn(editor.saved(), editor.saved() + 1);
            assertThat(live).isIn(editor.published(), editor.published() + 1).isPositive();
            for (int edition : List.of(1, editor.saved(), newest)) {
                JsonNode saved = get(service, "/manage/v1/news/" + editor.id() + "/editions/" + edition);
                assertThat(saved.at("/content/title").asText()).isEqualTo(editor.title(edition));
            }
            assertThat(get(service, "/v1/news/" + editor.id()).get("title").asText())
                    .isEqualTo(editor.title(live));
            assertThat(entries(service, editor, "create") + entries(service, editor, "save"))
                    .isEqualTo(newest);
            assertThat(entries(service, editor, "publish")).isEqualTo(live);
        }
    }

    private static int entries(RunningService service, BusyEditor editor, String action)
            throws IOException, InterruptedException {
        return get(service, "/manage/v1/audit?limit=1&document=" + editor.id() + "&action=" + action)
                .at("/page/total")
                .asInt();
    }

    private static JsonNode get(RunningService service, String target) throws IOException, InterruptedException {
        HttpResponse<String> answer = service.door().send("GET", target, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
