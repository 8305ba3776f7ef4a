package no.innhold.access;

import io.quarkus.runtime.LaunchMode;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import no.innhold.platform.database.DataConfiguration;
import no.innhold.platform.opening.DatabaseOpened;
import org.jboss.logging.Logger;

/** Sees to it at every start that there is a key to begin with. */
@ApplicationScoped
class AdminKey {

    static final String ID = "admin";

    private static final Logger LOG = Logger.getLogger(AdminKey.class);
    private static final String CREATOR = "configuration";

    private final ApiKeyRows rows;
    private final AccessConfiguration configuration;
    private final AdminKeyFile file;

    AdminKey(ApiKeyRows rows, AccessConfiguration configuration, DataConfiguration data) {
        this.rows = rows;
        this.configuration = configuration;
        this.file = new AdminKeyFile(data.dataDir().toAbsolutePath().resolve("admin.key"));
    }

    /** Of the nodes that start at once on one database, one does it and the others find it done. */
    @Transactional
    void start(@Observes @Priority(30) DatabaseOpened event) {
        Optional<String> configured = configuration.adminKey();
        configured.ifPresent(key -> AdminKeyRule.check(key, LaunchMode.current()));
        rows.lockAll();
        if (configured.isPresent()) {
            keep(configured.get());
        } else if (!rows.exist()) {
            replace(file.readOrMake(() -> ApiKeyToken.make(ID)));
            LOG.infof("the key of the first administrator is in %s", file.path());
        }
    }

    /** Whether a token is the configured key, which may have any form. */
    boolean isConfigured(String token) {
        byte[] sent = ApiKeyToken.hash(token);
        return configuration
                .adminKey()
                .map(key -> MessageDigest.isEqual(ApiKeyToken.hash(key), sent))
                .orElse(false);
    }

    /** A key that was revoked stays so until the configuration gives another one. */
    private void keep(String configured) {
        List<byte[]> secrets = rows.secrets(ID);
        if (secrets.size() != 1 || !MessageDigest.isEqual(secrets.get(0), ApiKeyToken.hash(configured))) {
            replace(configured);
        }
    }

    private void replace(String token) {
        rows.add(new ApiKey(ID, ID, Role.ADMIN, null, null, rows.now(), CREATOR, null, null));
        rows.revoke(ID, null);
        rows.removeSecrets(ID);
        rows.addSecret(ID, ApiKeyToken.hash(token), rows.now());
    }
}
