package no.innhold.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.innhold.bench.load.Case;
import no.innhold.bench.load.Cases;
import no.innhold.bench.load.Contender;
import no.innhold.bench.load.DatabaseContender;
import no.innhold.bench.load.HttpContender;
import no.innhold.bench.load.Measurement;
import no.innhold.bench.load.Pgbench;
import no.innhold.bench.load.Rounds;
import no.innhold.bench.load.Wrk;
import no.innhold.bench.report.Machine;
import no.innhold.bench.report.Report;
import no.innhold.bench.report.Result;
import no.innhold.bench.report.Result.ServerCost;
import no.innhold.bench.report.Summary;
import no.innhold.bench.server.Answer;
import no.innhold.bench.server.Database;
import no.innhold.bench.server.Java;
import no.innhold.bench.server.Nginx;
import no.innhold.bench.server.ReadyAnswers;
import no.innhold.bench.server.Request;
import no.innhold.bench.server.Server;
import no.innhold.bench.server.Service;
import no.innhold.bench.server.VertxServer;

/**
 * Measures how fast readers are answered: by the packaged service, by a second one that renders every answer anew, by nginx
 * with the same bytes as files, and by a bare Vert.x server with the same bytes in memory. Needs Linux, wrk and nginx.
 *
 * <pre>{@code mvn -q package -DskipTests
 * java -cp 'target/test-classes:target/quarkus-app/lib/main/*' no.innhold.bench.Benchmark}</pre>
 *
 * <p>{@link BenchmarkOptions} names the options; {@code src/docs/performance.md} says what is measured.
 */
public final class Benchmark {

    private final BenchmarkOptions options;
    private final Map<String, String> versions = new LinkedHashMap<>();

    private Benchmark(BenchmarkOptions options) {
        this.options = options;
    }

    /** @throws IllegalArgumentException for an option that does not exist */
    public static void main(String... arguments) throws IOException, InterruptedException, SQLException {
        boolean valid = new Benchmark(BenchmarkOptions.of(arguments)).run();
        System.exit(valid ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException, SQLException {
        // asked before the content is made, which takes long, so that it is told early if one is missing
        versions.put("wrk", Wrk.version());
        versions.put("nginx", Nginx.version());
        Path data = options.data().resolve("data");
        makeContent(data);
        try (Service service = Service.start(data);
                Service uncached = service.startUncached()) {
            versions.put("postgresql", BenchmarkContent.version(service.database()));
            Map<Case, Answer> answers = answers(service.server());
            ReadyAnswers ready = ReadyAnswers.write(options.data().resolve("answers"), byRequest(answers));
            try (Server nginx = Nginx.start(options.data().resolve("nginx"), ready);
                    Server vertx = VertxServer.start(options.data().resolve("vertx"), ready)) {
                List<Contender> contenders = contenders(
                        answers, service.database(), List.of(service.server(), nginx, vertx, uncached.server()));
                Rounds rounds = new Rounds(
                        List.copyOf(answers.keySet()), contenders, options.connections(), options.seconds());
                rounds.warmUp(options.warmUp());
                return report(service, uncached, answers, rounds.run(options.rounds()));
            }
        }
    }

    /** All give the same answers. Without pgbench the database is not among them. */
    private List<Contender> contenders(Map<Case, Answer> answers, Database database, List<Server> servers)
            throws IOException, InterruptedException, SQLException {
        List<Contender> contenders = new ArrayList<>();
        for (Server server : servers) {
            HttpContender contender = new HttpContender(server, answers);
            contender.requireSameAnswers();
            contenders.add(contender);
        }
        if (Pgbench.isThere()) {
            DatabaseContender contender =
                    DatabaseContender.of(database, options.data().resolve("pgbench"));
            for (Map.Entry<Case, Answer> each : answers.entrySet()) {
                if (contender.takes(each.getKey())) {
                    contender.requireSameItems(each.getValue());
                }
            }
            contenders.add(contender);
        }
        return contenders;
    }

    private void makeContent(Path data) throws IOException, InterruptedException, SQLException {
        try (Service service = Service.start(data)) {
            if (new BenchmarkContent(options.content()).make(service)) {
                System.out.println("made " + options.content());
            }
        }
    }

    private static Map<Case, Answer> answers(Server service) throws IOException, InterruptedException {
        Map<Case, Answer> answers = new LinkedHashMap<>();
        for (Case each : Cases.of(service)) {
            Answer answer = service.ask(each.request());
            System.out.printf("%-14s %s  %s%n", each.name(), each.request().target(), answer.summary());
            answers.put(each, answer);
        }
        return answers;
    }

    private static Map<Request, Answer> byRequest(Map<Case, Answer> answers) {
        return answers.entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().request(), Map.Entry::getValue));
    }

    private boolean report(Service service, Service uncached, Map<Case, Answer> answers, List<Measurement> measurements)
            throws IOException, InterruptedException {
        Map<String, Object> settings = options.settings();
        settings.put("heap", Java.HEAP);
        settings.put("eventLoops", VertxServer.eventLoops());
        Map<String, ServerCost> processes = new LinkedHashMap<>();
        processes.put("service", cost(service));
        processes.put("uncached", cost(uncached));
        Result result = new Result(
                LocalDate.now().toString(),
                Machine.commit(),
                Machine.here(),
                versions,
                settings,
                options.content().byName(),
                processes,
                Summary.of(answers, measurements));
        System.out.println(Report.of(result));
        System.out.println(Report.write(result, options.results()));
        return result.cases().stream().allMatch(Result.CaseResult::valid);
    }

    private static ServerCost cost(Service service) throws IOException {
        return new ServerCost(
                service.startTime().toMillis(),
                service.server().residentMemory(),
                service.server().peakMemory());
    }
}
