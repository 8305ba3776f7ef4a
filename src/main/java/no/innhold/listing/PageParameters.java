package no.innhold.listing;

import no.innhold.listing.Parameter.Form;

/** The two parameters of every list that comes in pages. */
public final class PageParameters {

    public static final int DEFAULT_LIMIT = 20;
    public static final int MOST_ITEMS = 100;

    static final int LONGEST_CURSOR = 2048;

    public static final Parameter LIMIT = Parameter.option(
            "limit", new Form.Whole(1, MOST_ITEMS, DEFAULT_LIMIT), "How many items a page holds at most.", 5);
    public static final Parameter CURSOR = Parameter.option(
            "cursor",
            new Form.Text(LONGEST_CURSOR),
            "Where to go on, taken from `page.next` or `page.prev`. Belongs to the filters, the sort order and the"
                    + " locales of the list it came from; `limit`, `fields`, `expand` and `body` may change.",
            null);

    private PageParameters() {}
}
