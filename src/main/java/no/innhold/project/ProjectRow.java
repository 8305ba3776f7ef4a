package no.innhold.project;

import no.innhold.content.value.Place;
import no.innhold.delivery.item.ItemRow;
import no.innhold.delivery.item.LiveRow;
import org.jspecify.annotations.Nullable;

/** A live project as it was read. */
record ProjectRow(
        ItemRow item,
        @Nullable String status,
        @Nullable String outcome,
        @Nullable String periodStart,
        @Nullable String periodEnd,
        @Nullable String grantNumber,
        @Nullable Place location)
        implements LiveRow {}
