package no.innhold.platform.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of the HTTP door. */
@ConfigMapping(prefix = "innhold.http")
public interface HttpConfig {

    /** From the first byte of a request to the end of its headers; then the connection is closed. */
    @WithDefault("15s")
    Duration headerDeadline();

    /** From the end of the headers to the end of the body; then the connection is closed. */
    @WithDefault("30s")
    Duration bodyDeadline();

    /** Longest request target, in bytes. {@code quarkus.http.limits.max-initial-line-length} must be larger. */
    @WithDefault("8K")
    MemorySize maxUri();

    /** Largest body, but for uploads. */
    @WithDefault("2M")
    MemorySize maxBody();

    /** Largest body of an upload. {@code quarkus.http.limits.max-body-size} must not be smaller. */
    @WithDefault("50M")
    MemorySize maxUpload();

    /** The path below which uploads go. */
    @WithDefault("/manage/v1/media")
    String uploadPath();

    /** Value of {@code Strict-Transport-Security}. */
    @WithDefault("max-age=31536000")
    String strictTransportSecurity();
}
