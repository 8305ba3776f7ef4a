package no.innhold.access;

import java.util.List;
import no.innhold.listing.Page;

/** A page of a list. */
record ListAnswer<R>(List<R> items, Page page) {

    ListAnswer {
        items = List.copyOf(items);
    }
}
