package no.innhold.page;

import no.innhold.delivery.item.ItemRow;
import no.innhold.delivery.item.LiveRow;
import org.jspecify.annotations.Nullable;

/** A live page as it was read. */
record PageRow(ItemRow item, @Nullable String section) implements LiveRow {}
