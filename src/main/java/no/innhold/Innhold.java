package no.innhold;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import no.innhold.access.SafeAccess;
import no.innhold.platform.database.DefaultDatabase;
import no.innhold.platform.database.StartupFailure;
import no.innhold.snapshot.SnapshotStart;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the service, after the database it will ask for. */
@QuarkusMain
public final class Innhold {
    Innhold() {}

    public static void main(String... args) {
        // the strict door says what is wrong with a request target; Vert.x would answer 400 without a word
        System.setProperty("vertx.disableURIValidation", "true");
        try {
            SafeAccess.check(ConfigProvider.getConfig(), LaunchMode.current());
            DefaultDatabase.startUnlessConfigured(ConfigProvider.getConfig());
            SnapshotStart.withoutDatabaseIfNeedBe(ConfigProvider.getConfig());
        } catch (StartupFailure failure) {
            System.err.println(failure.forOperator());
            System.exit(1);
        }
        Quarkus.run(args);
    }
}
