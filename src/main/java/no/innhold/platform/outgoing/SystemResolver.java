package no.innhold.platform.outgoing;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Asks the machine's own resolver, which blocks, on threads kept for it. All who ask for one name at once share one
 * look-up, so that a name whose server is silent holds one thread however often it is called.
 */
@Singleton
class SystemResolver implements NameResolver {

    private static final int MOST_THREADS = 32;
    private static final long IDLE_SECONDS = 30;

    private final ConcurrentMap<String, CompletableFuture<List<InetAddress>>> running = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            MOST_THREADS, MOST_THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                Thread thread = new Thread(task, "outgoing-names");
                thread.setDaemon(true);
                return thread;
            });

    SystemResolver() {
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // its outcome goes into ours
    public CompletionStage<List<InetAddress>> resolve(String host) {
        CompletableFuture<List<InetAddress>> ours = new CompletableFuture<>();
        CompletableFuture<List<InetAddress>> other = running.putIfAbsent(host, ours);
        if (other != null) {
            return other;
        }
        CompletableFuture.supplyAsync(() -> ask(host), threads).whenComplete((addresses, failure) -> {
            running.remove(host, ours);
            if (failure == null) {
                ours.complete(addresses);
            } else {
                ours.completeExceptionally(failure);
            }
        });
        return ours;
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    private static List<InetAddress> ask(String host) {
        try {
            return List.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException e) {
            throw new CompletionException(e);
        }
    }
}
