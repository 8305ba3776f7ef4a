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

    /** Hosts of the municipality's own sites, to which a text that moved may send its readers. */
    @WithDefault("www.sandnes.kommune.no,sandnes.kommune.no")
    List<String> siteHosts();
}
