package no.innhold.listing;

import java.util.List;

/** A page of a list. */
public record ListAnswer<R>(List<R> items, Page page) {

    public ListAnswer {
        items = List.copyOf(items);
    }
}
