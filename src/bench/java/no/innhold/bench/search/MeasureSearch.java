package no.innhold.bench.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import no.innhold.search.index.Question;
import no.innhold.search.index.SearchIndex;
import no.innhold.delivery.query.LiveText;
import no.innhold.search.index.synonym.Synonyms;

/**
 * Measures the index alone: building it, and asking it questions of which no two are the same, by one thread and by
 * sixteen.
 *
 * <pre>{@code java -Xmx512m -cp 'target/test-classes:target/classes:target/quarkus-app/lib/main/*' \
 *   no.innhold.bench.search.MeasureSearch 16500}</pre>
 */
public final class MeasureSearch {

    private static final int WARM_UP = 10_000;
    private static final int QUESTIONS = 10_000;
    private static final int MANY = 16;
    private static final int PAGE = 20;
    private static final int GENERATED = 20_000;
    private static final double MILLION = 1_000_000;
    private static final Instant AT = Instant.parse("2026-11-30T12:00:00Z");

    private final GeneratedTexts texts = new GeneratedTexts();
    private final int size;

    private MeasureSearch(int size) {
        this.size = size;
    }

    /** @param arguments how many texts */
    public static void main(String... arguments) throws IOException, InterruptedException {
        new MeasureSearch(arguments.length == 0 ? 16_500 : Integer.parseInt(arguments[0])).measure();
    }

    private void measure() throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("search");
        List<LiveText> generated = Stream.iterate(0, i -> i < Math.min(size, GENERATED), i -> i + 1)
                .map(texts::text)
                .toList();
        long heap = heap();
        long cpu = cpu();
        long start = System.nanoTime();
        try (SearchIndex index = SearchIndex.create(directory)) {
            index.synonyms(Synonyms.defaults());
            for (int i = 0; i < size; i++) {
                LiveText text = i < generated.size() ? generated.get(i) : texts.text(i);
                index.replace(text.document(), List.of(text));
            }
            index.compact();
            index.commit(Map.of("position", "0"));
            index.refresh();
            say("%d texts built in %.1f s (%.1f s of CPU), %.1f MB on disk",
                    size, (System.nanoTime() - start) / 1e9, (cpu() - cpu) / 1e9, bytes(directory) / 1e6);
            ask("questions", 1, i -> search(index, i));
            ask("questions", MANY, i -> search(index, i));
            ask("suggestions", 1, i -> index.suggest(beginning(i), "nb", AT, 10));
            ask("suggestions", MANY, i -> index.suggest(beginning(i), "nb", AT, 10));
            say("heap has grown by %.1f MB", (heap() - heap) / 1e6);
        }
        delete(directory);
    }

    private void search(SearchIndex index, int number) {
        index.search(Question.of(texts.question(number), "nb", AT, PAGE));
    }

    private String beginning(int number) {
        String question = texts.question(number);
        return question.substring(0, Math.min(question.length(), 1 + number % 8));
    }

    private static void ask(String what, int threads, IntConsumer question) throws InterruptedException {
        run(threads, WARM_UP, i -> question.accept(i + QUESTIONS * 10), new AtomicLong());
        AtomicLong cpu = new AtomicLong();
        long start = System.nanoTime();
        long[] nanos = run(threads, QUESTIONS, question, cpu);
        double seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(nanos);
        say("%s by %2d threads: p50 %.2f ms, p99 %.2f ms, longest %.1f ms; %.0f a second, %.2f ms of CPU each",
                what,
                threads,
                nanos[nanos.length / 2] / MILLION,
                nanos[nanos.length * 99 / 100] / MILLION,
                nanos[nanos.length - 1] / MILLION,
                nanos.length / seconds,
                cpu.get() / MILLION / nanos.length);
    }

    /** @param cpu is given the time of the asking threads: what compiles and collects beside them is not the question's */
    private static long[] run(int threads, int questions, IntConsumer question, AtomicLong cpu) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        AtomicLongArray nanos = new AtomicLongArray(questions);
        Thread[] asking = new Thread[threads];
        for (int t = 0; t < threads; t++) {
            asking[t] = new Thread(() -> {
                for (int i = next.getAndIncrement(); i < questions; i = next.getAndIncrement()) {
                    long start = System.nanoTime();
                    question.accept(i);
                    nanos.set(i, System.nanoTime() - start);
                }
                cpu.addAndGet(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
            });
            asking[t].start();
        }
        for (Thread thread : asking) {
            thread.join();
        }
        long[] taken = new long[questions];
        Arrays.setAll(taken, nanos::get);
        return taken;
    }

    /** After collecting garbage. */
    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long bytes(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
