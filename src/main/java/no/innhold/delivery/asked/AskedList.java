package no.innhold.delivery.asked;

import no.innhold.delivery.collection.LiveCollection;
import no.innhold.delivery.item.LiveRow;
import no.innhold.delivery.query.Sort;
import no.innhold.delivery.reading.Reading;
import no.innhold.listing.Arguments;
import no.innhold.listing.Cursor;
import no.innhold.listing.PageLinks;
import no.innhold.listing.PageParameters;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list as somebody asked for it.
 *
 * @param cursor absent for the first page
 */
public record AskedList<R extends LiveRow>(
        LiveCollection<R> collection,
        Arguments arguments,
        Sort sort,
        @Nullable Cursor cursor,
        Reading reading,
        Shown shown,
        PageLinks links) {

    /** What is counted: the type and the filters, in one spelling. */
    public static String counted(LiveCollection<?> collection, Arguments arguments) {
        return collection.type().wire() + '\n' + arguments.canonicalFilters();
    }

    /** What a cursor belongs to: the list in its order. */
    public static String name(LiveCollection<?> collection, Arguments arguments, Sort sort) {
        return counted(collection, arguments) + sort.canonical();
    }

    /** What decides which items the list has, as the name of its count. */
    public String counted() {
        return counted(collection, arguments) + reading.chain();
    }

    /** What decides which items the list has and their order, as its cursors are bound to it. */
    public String name() {
        return name(collection, arguments, sort);
    }

    /** The most items of a page. */
    public int limit() {
        return arguments.whole("limit", PageParameters.DEFAULT_LIMIT);
    }
}
