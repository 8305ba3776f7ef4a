package no.innhold;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import no.innhold.platform.database.DefaultDatabase;
import no.innhold.platform.database.StartupFailure;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the service, after the database it will ask for. */
@QuarkusMain
public final class Innhold {
    Innhold() {}

    public static void main(String... args) {
        try {
            DefaultDatabase.startUnlessConfigured(ConfigProvider.getConfig());
        } catch (StartupFailure failure) {
            System.err.println(failure.forOperator());
            System.exit(1);
        }
        Quarkus.run(args);
    }
}
