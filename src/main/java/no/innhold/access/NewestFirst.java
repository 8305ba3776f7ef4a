package no.innhold.access;

import java.util.List;
import no.innhold.listing.Arguments;
import no.innhold.listing.Parameter;

/** A list for administrators whose rows never move: newest first, in pages. */
public interface NewestFirst<R> {

    /** What its cursors are bound to. */
    String name();

    List<Parameter> filters();

    long count(Arguments arguments);

    /**
     * The rows from a place on, in the order in which they are read.
     *
     * @param comparison {@code <}, {@code <=}, {@code >} or {@code >=}: how the rows compare to the place
     * @param place as {@link #position}; empty for the beginning of the list
     * @param order {@code desc}, or {@code asc} when read backward
     */
    List<R> read(Arguments arguments, String comparison, List<String> place, String order, int limit);

    /** The place of a row. */
    List<String> position(R row);
}
