package no.innhold.platform.outgoing;

import io.quarkus.arc.DefaultBean;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.TrustOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Calls others over HTTP. Every call of the service goes through here, so that these rules hold for all of them:
 *
 * <ul>
 *   <li>https to public addresses only, but for the receivers that an exception names;
 *   <li>every address of a name is checked, and a checked one is connected to; the certificate must be for the name;
 *   <li>no redirect is followed, no proxy of the environment is used, no connection is used twice;
 *   <li>{@value #DEADLINE_SECONDS} seconds in all, names and connecting included; {@value #LARGEST} bytes of answer.
 * </ul>
 *
 * <p>A call holds no thread while it waits.
 */
@Singleton
@DefaultBean
public class OutgoingCalls {

    /** The whole of a call, in seconds. */
    public static final int DEADLINE_SECONDS = 15;

    /** Largest answer, in bytes. */
    public static final int LARGEST = 64 * 1024;

    /** Callers bound how much they have under way; there must be no queue here in which one receiver waits for another. */
    private static final int ENOUGH = 10_000;

    private final Vertx vertx;
    private final HttpClient client;
    private final NameResolver names;
    private final Duration deadline;

    @Inject
    OutgoingCalls(Vertx vertx, NameResolver names) {
        this(vertx, names, Duration.ofSeconds(DEADLINE_SECONDS), null);
    }

    /** @param trust whose certificates to trust; null for those that the machine trusts */
    public OutgoingCalls(Vertx vertx, NameResolver names, Duration deadline, @Nullable TrustOptions trust) {
        this.vertx = vertx;
        this.names = names;
        this.deadline = deadline;
        HttpClientOptions options = new HttpClientOptions()
                .setKeepAlive(false)
                .setPipelining(false)
                .setMaxPoolSize(ENOUGH)
                .setDecompressionSupported(false)
                .setVerifyHost(true)
                .setTrustAll(false)
                .setConnectTimeout(Math.toIntExact(deadline.toMillis()))
                .setSslHandshakeTimeout(deadline.toSeconds() + 1);
        if (trust != null) {
            options.setTrustOptions(trust);
        }
        client = vertx.createHttpClient(options);
    }

    /**
     * Sends a call.
     *
     * @return never fails; completed on a thread that must not be held up
     */
    public CompletionStage<Outcome> send(Call call, Exceptions exceptions) {
        return new RunningCall(vertx, client, names, deadline, call).start(exceptions);
    }

    @PreDestroy
    void close() {
        var unused = client.close();
    }
}
