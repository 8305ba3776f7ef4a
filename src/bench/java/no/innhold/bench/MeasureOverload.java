package no.innhold.bench;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import no.innhold.bench.load.Exchanges;
import no.innhold.bench.load.OpenLoop;

/**
 * Measures what the service does when it is asked for three times as much as it can do, against one that runs without a
 * cache ({@code INNHOLD_CACHE_SIZE=0}): how much of its capacity is left, how soon the rest is turned away, whether health
 * and an editor get answers meanwhile, and how soon all is well again. And what connections cost that say nothing, say it
 * slowly or are slow to listen.
 *
 * <p>Whoever asks three times too much must not take the cores from whoever answers: on one machine each gets cores of its
 * own with {@code taskset}, the service's database with the service.
 *
 * <pre>{@code java -cp 'target/test-classes:target/quarkus-app/lib/main/*' no.innhold.bench.MeasureOverload \
 *   http://localhost:8080 http://localhost:9000 "$(cat data/admin.key)" PID_OF_THE_SERVICE}</pre>
 */
public final class MeasureOverload {

    private static final String TARGET = "/v1/news?limit=20";
    /** Fewer than any service lets in. */
    private static final int AT_A_TIME = 4;
    /** More than are let in, so that refusals too are compiled before they are measured. */
    private static final int CROWD = 200;

    private static final int WARM_UP = 20;
    private static final int SECONDS = 15;
    private static final int TIMES = 3;
    private static final int IDLE = 10_000;
    private static final int SLOW = 200;
    /** A laggard may be due to the machine; half of a second's answers are not. */
    private static final double NORMAL = 3;

    private final URI service;
    private final URI health;
    private final Map<String, String> key;
    private final MeasuredProcess process;
    private final OpenLoop readers = new OpenLoop();
    private final OpenLoop others = new OpenLoop();

    private MeasureOverload(String service, String management, String key, String process) {
        this.service = URI.create(service);
        this.health = URI.create(management).resolve("/q/health/ready");
        this.key = Map.of("Authorization", "Bearer " + key.strip());
        this.process = new MeasuredProcess(process);
    }

    /** @param arguments address of the service, address of its health, an API key, and the id of its process */
    public static void main(String... arguments) throws IOException, InterruptedException {
        if (arguments.length != 4) {
            throw new IllegalArgumentException("give the two addresses, an API key and the id of the process");
        }
        MeasureOverload measure = new MeasureOverload(arguments[0], arguments[1], arguments[2], arguments[3]);
        double capacity = measure.capacity();
        measure.overload(capacity);
        measure.crowds(capacity);
        System.exit(0);
    }

    private double capacity() throws IOException {
        readers.exhaust(uri(), Map.of(), AT_A_TIME, WARM_UP);
        readers.exhaust(uri(), Map.of(), CROWD, WARM_UP);
        double capacity = readers.exhaust(uri(), Map.of(), AT_A_TIME, SECONDS).perSecond(s -> s == 200, SECONDS);
        System.out.printf(
                Locale.ROOT, "capacity %.0f/s, resident %d MB%n", capacity, process.resident() / 1024);
        return capacity;
    }

    private void overload(double capacity) throws IOException {
        Exchanges calm = readers.offer(uri(), Map.of(), capacity / 2, SECONDS);
        report("half of it", calm, capacity);
        CompletableFuture<Exchanges> checks =
                CompletableFuture.supplyAsync(() -> others.offer(health, Map.of(), 5, SECONDS));
        URI edited = service.resolve("/manage/v1/news?limit=1");
        CompletableFuture<Exchanges> editor =
                CompletableFuture.supplyAsync(() -> others.offer(edited, key, 5, SECONDS));
        Exchanges crowded = readers.offer(uri(), Map.of(), capacity * TIMES, SECONDS);
        Exchanges after = readers.offer(uri(), Map.of(), capacity / 2, SECONDS);
        report(TIMES + " times as much", crowded, capacity);
        report("  health meanwhile", checks.join(), capacity);
        report("  an editor meanwhile", editor.join(), capacity);
        report("half of it again", after, capacity);
        long normal = Math.round(NORMAL * calm.latency(s -> s == 200, 50));
        System.out.printf(
                Locale.ROOT,
                "normal again after %.0f s, resident %d MB%n",
                after.settledAfter(SECONDS, normal),
                process.resident() / 1024);
    }

    private static void report(String what, Exchanges run, double capacity) {
        System.out.printf(
                Locale.ROOT,
                "%-22s answered %6.0f/s (%.2f of capacity) p50 %6.1f ms p99 %6.1f ms | 503 %6.0f/s p50 %5.1f ms"
                        + " p99 %5.1f ms | other %d%n",
                what,
                run.perSecond(s -> s == 200, SECONDS),
                run.perSecond(s -> s == 200, SECONDS) / capacity,
                run.latency(s -> s == 200, 50) / 1e6,
                run.latency(s -> s == 200, 99) / 1e6,
                run.perSecond(s -> s == 503, SECONDS),
                run.latency(s -> s == 503, 50) / 1e6,
                run.latency(s -> s == 503, 99) / 1e6,
                run.with(s -> s != 200 && s != 503).size());
    }

    private void crowds(double capacity) throws IOException, InterruptedException {
        crowd(capacity, IDLE + " idle", crowd -> crowd.connect(IDLE));
        crowd(capacity, SLOW + " slow headers", crowd -> crowd.drip(SLOW));
        crowd(capacity, SLOW + " slow readers", crowd -> crowd.sip(SLOW, "/v1/news?limit=100&body=html"));
    }

    private interface Behaviour {

        void begin(Crowd crowd) throws IOException;
    }

    private void crowd(double capacity, String what, Behaviour behaviour) throws IOException, InterruptedException {
        long heap = process.heap();
        long resident = process.resident();
        try (Crowd crowd = new Crowd(service)) {
            behaviour.begin(crowd);
            new CountDownLatch(1).await(5, TimeUnit.SECONDS);
            System.out.printf(
                    Locale.ROOT,
                    "%s: %+.1f MB of heap, %+.1f MB resident%n",
                    what,
                    (process.heap() - heap) / 1024.0,
                    (process.resident() - resident) / 1024.0);
            report("  meanwhile", readers.offer(uri(), Map.of(), capacity / 2, SECONDS), capacity);
            System.out.printf(Locale.ROOT, "  closed by the service: %d%n", crowd.closed());
        }
    }

    private URI uri() {
        return service.resolve(TARGET);
    }
}
