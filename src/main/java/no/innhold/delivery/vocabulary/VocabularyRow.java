package no.innhold.delivery.vocabulary;

/** A row of one vocabulary: the shared columns and its own. */
public interface VocabularyRow {

    EntryRow entry();
}
