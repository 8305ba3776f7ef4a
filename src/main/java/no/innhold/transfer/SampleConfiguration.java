package no.innhold.transfer;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Settings of the sample content. */
@ConfigMapping(prefix = "innhold.sample")
public interface SampleConfiguration {

    /** Whether to load it into an empty database. Without a word: only into the embedded one. */
    Optional<Boolean> content();

    /** A directory of content in the same form to load instead, for example generated content. */
    Optional<String> directory();
}
