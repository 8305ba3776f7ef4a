package no.innhold.contract;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/**
 * The preparation of the documents, which takes a fifth of a start. It begins when all else has started, or with the first
 * request for one of them if that is earlier.
 */
@Singleton
class Preparation {

    private static final int AFTER_ALL_ELSE = 10_000;

    private final Queue<Callable<?>> steps = new ConcurrentLinkedQueue<>();
    private final FutureTask<Boolean> all = new FutureTask<>(this::prepare);
    private final Executor executor;

    Preparation(Executor executor) {
        this.executor = executor;
    }

    void start(@Observes @Priority(AFTER_ALL_ELSE) StartupEvent event) {
        executor.execute(all);
    }

    void add(Callable<?> step) {
        steps.add(step);
    }

    /**
     * Returns when the documents are there.
     *
     * @throws ExecutionException if they cannot be made
     */
    void await() throws InterruptedException, ExecutionException {
        all.run();
        all.get();
    }

    private boolean prepare() throws Exception {
        for (Callable<?> step : steps) {
            step.call();
        }
        return true;
    }
}
