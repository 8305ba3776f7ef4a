package no.innhold.delivery.item;

/** A row of one content type: the shared columns and its own. */
public interface LiveRow {

    ItemRow item();
}
