package no.innhold;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import no.innhold.access.SafeAccess;
import no.innhold.platform.database.DefaultDatabase;
import no.innhold.platform.database.StartupFailure;
import no.innhold.snapshot.SnapshotStart;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the service, and the database it will ask for. */
@QuarkusMain
public final class Innhold {
    Innhold() {}

    public static void main(String... args) throws InterruptedException {
        // the strict door says what is wrong with a request target; Vert.x would answer 400 without a word
        System.setProperty("vertx.disableURIValidation", "true");
        try {
            Config config = ConfigProvider.getConfig();
            SafeAccess.check(config, LaunchMode.current());
            FutureTask<Boolean> database = new FutureTask<>(() -> findDatabase(config), true);
            // no daemon: if the rest fails, what it has started is stopped again
            new Thread(database, "database-start").start();
            prepare();
            database.get();
        } catch (StartupFailure failure) {
            refuse(failure);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StartupFailure failure) {
                refuse(failure);
            }
            throw new IllegalStateException(e.getCause());
        }
        Quarkus.run(args);
    }

    private static void findDatabase(Config config) {
        DefaultDatabase.startUnlessConfigured(config);
        SnapshotStart.withoutDatabaseIfNeedBe(config);
    }

    /** The part of the start that asks for no database and no setting of this run: it goes on while one is started. */
    private static void prepare() {
        try {
            Class.forName(
                    Application.APP_CLASS_NAME, true, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            // of a service that is not packaged, the framework makes it when it is run
        }
    }

    private static void refuse(StartupFailure failure) {
        System.err.println(failure.forOperator());
        System.exit(1);
    }
}
