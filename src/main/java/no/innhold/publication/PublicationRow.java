package no.innhold.publication;

import java.util.List;
import no.innhold.delivery.item.ItemRow;
import no.innhold.delivery.item.LiveRow;
import org.jspecify.annotations.Nullable;

/** A live publication as it was read. */
record PublicationRow(
        ItemRow item,
        @Nullable String kind,
        List<Author> authors,
        @Nullable String issued,
        @Nullable String containerTitle,
        @Nullable String volume,
        @Nullable String issue,
        @Nullable String pages,
        @Nullable String doi,
        @Nullable String isbn,
        @Nullable String issn,
        @Nullable String language,
        @Nullable String access,
        @Nullable String license,
        @Nullable String url)
        implements LiveRow {}
