package no.innhold.news;

import java.util.List;
import no.innhold.delivery.item.ItemRow;
import no.innhold.delivery.item.LiveRow;
import org.jspecify.annotations.Nullable;

/** A live news item as it was read. */
record NewsRow(ItemRow item, @Nullable String category, List<Byline> byline) implements LiveRow {}
