package no.innhold.delivery.collection;

import java.util.List;
import no.innhold.content.ContentType;
import no.innhold.delivery.item.ContentLink;
import no.innhold.delivery.item.ItemTexts;
import no.innhold.delivery.item.LiveRow;
import no.innhold.delivery.item.Relation;
import no.innhold.delivery.item.Resolved;
import no.innhold.listing.Arguments;
import no.innhold.listing.Parameter;

/**
 * What a content type brings so that it can be read: its parameters, its columns and its JSON. Everything else about
 * reading is shared.
 *
 * @param <R> its rows
 */
public interface LiveCollection<R extends LiveRow> {

    ContentType type();

    /** Name of the JPA entity of its editions. */
    String entity();

    /** HQL that makes a row, {@code %s} standing for the shared columns and {@code e} for the edition. */
    String rowTemplate();

    /** The class made by {@link #rowTemplate}. */
    Class<R> rowClass();

    /** Its filter parameters, beside those that all types have. */
    List<Parameter> filters();

    /** Adds the conditions of its filters. */
    void restrict(Arguments arguments, Conditions conditions);

    /** Name of the sort key for its interval ({@code period}, {@code issued}, {@code startsAt}), or empty. */
    String intervalSort();

    /** The order of a list without {@code sort}. */
    String defaultSort();

    List<Relation> relations();

    /** What only this type has and readers search for, such as names of people. */
    default List<String> words(R row) {
        return List.of();
    }

    /** The list form of an item. */
    ContentLink summary(R row, Resolved resolved);

    /** The full form of an item. */
    Object detail(R row, Resolved resolved, ItemTexts texts);

    Class<?> summaryClass();

    Class<?> detailClass();
}
