package no.innhold.content;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Settings of the content model. */
@ConfigMapping(prefix = "innhold")
public interface ContentConfiguration {

    /** Locales that texts may be written in and readers may ask for, as BCP 47 tags. The first is the default. */
    @WithDefault("nb,nn,en")
    List<String> locales();
}
