package no.innhold.listing;

import java.util.List;
import no.innhold.content.LocaleChain;

/**
 * A place in a list: what list it is, and beside which row.
 *
 * @param list the type, filters and sort order it belongs to, in one spelling
 * @param backward whether the page ends before the place instead of beginning behind it
 * @param inclusive whether the row at the place belongs to the page
 * @param position the row's values in the columns of the order
 */
public record Cursor(String list, LocaleChain chain, boolean backward, boolean inclusive, List<String> position) {}
