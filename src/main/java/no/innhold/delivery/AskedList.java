package no.innhold.delivery;

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
record AskedList<R extends LiveRow>(
        LiveCollection<R> collection,
        Arguments arguments,
        Sort sort,
        @Nullable Cursor cursor,
        Reading reading,
        Shown shown,
        PageLinks links) {

    /** What is counted: the type and the filters, in one spelling. */
    static String counted(LiveCollection<?> collection, Arguments arguments) {
        return collection.type().wire() + '\n' + arguments.canonicalFilters();
    }

    /** What a cursor belongs to: the list in its order. */
    static String name(LiveCollection<?> collection, Arguments arguments, Sort sort) {
        return counted(collection, arguments) + sort.canonical();
    }

    String counted() {
        return counted(collection, arguments) + reading.chain();
    }

    String name() {
        return name(collection, arguments, sort);
    }

    int limit() {
        return arguments.whole("limit", PageParameters.DEFAULT_LIMIT);
    }
}
