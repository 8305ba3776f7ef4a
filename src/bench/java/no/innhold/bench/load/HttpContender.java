package no.innhold.bench.load;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import no.innhold.bench.server.Answer;
import no.innhold.bench.server.Server;

/** A server that is asked by wrk. */
public final class HttpContender implements Contender {

    private static final double SIZE_TOLERANCE = 0.05;
    private static final int SIZE_TOLERANCE_BYTES = 100;

    private final Server server;
    private final Map<Case, Answer> expected;

    /** @param expected what it has to answer */
    public HttpContender(Server server, Map<Case, Answer> expected) {
        this.server = server;
        this.expected = expected;
    }

    @Override
    public String name() {
        return server.name();
    }

    @Override
    public boolean takes(Case of) {
        return expected.containsKey(of);
    }

    @Override
    public Sample measure(Case of, int connections, int seconds) throws IOException, InterruptedException {
        Answer before = server.ask(of.request());
        Sample sample = Wrk.run(server.uri(of.request()), of.request().headers(), connections, seconds);
        Answer after = server.ask(of.request());
        return sample.withErrors(difference(of, before))
                .withErrors(difference(of, after))
                .withErrors(unlikeSize(sample, before));
    }

    /** @throws IllegalStateException if it answers something else than it has to */
    public void requireSameAnswers() throws IOException, InterruptedException {
        for (Case each : expected.keySet()) {
            List<String> difference = difference(each, server.ask(each.request()));
            if (!difference.isEmpty()) {
                throw new IllegalStateException(name() + ", " + each.name() + ": " + difference);
            }
        }
    }

    private List<String> difference(Case of, Answer answer) {
        Answer wanted = Objects.requireNonNull(expected.get(of), of::name);
        return answer.saysTheSameAs(wanted)
                ? List.of()
                : List.of("answers " + answer.summary() + ", not " + wanted.summary());
    }

    /** wrk does not look at what it gets; it would take 200 for 304. */
    private static List<String> unlikeSize(Sample sample, Answer answer) {
        double off = Math.abs(sample.bytesPerRequest() - answer.bytes());
        return off <= SIZE_TOLERANCE * answer.bytes() + SIZE_TOLERANCE_BYTES
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT, "%.0f bytes a request, not %d", sample.bytesPerRequest(), answer.bytes()));
    }
}
