package no.innhold.bench;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much content to make at start, by type; none unless told. */
@ConfigMapping(prefix = "innhold.bench")
interface BenchConfiguration {

    @WithDefault("0")
    int news();

    @WithDefault("0")
    int projects();

    @WithDefault("0")
    int publications();

    @WithDefault("0")
    int courses();

    @WithDefault("0")
    int pages();
}
