package no.innhold.content.rendering;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import no.innhold.platform.json.JsonText;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The HTML of the body of an edition, as one version of the renderer made it; only ever read here, in queries. */
@Entity
@Immutable
@Table(name = "edition_html")
@SuppressWarnings({"NullAway.Init", "unused"}) // the fields are read by queries
class StoredHtml {

    @Id
    private UUID editionId;

    private int renderer;

    @Convert(converter = JsonTextColumn.class)
    private @Nullable JsonText htmlJson;

    protected StoredHtml() {}
}
