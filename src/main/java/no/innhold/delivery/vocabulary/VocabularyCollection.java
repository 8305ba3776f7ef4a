package no.innhold.delivery.vocabulary;

import no.innhold.content.LocaleChain;
import no.innhold.content.Vocabulary;

/**
 * What a vocabulary brings so that it can be read.
 *
 * @param <R> its rows
 */
public interface VocabularyCollection<R extends VocabularyRow> {

    Vocabulary vocabulary();

    /** Name of its JPA entity. */
    String entity();

    /** HQL that makes a row, {@code %s} standing for the shared columns and {@code v} for the entry. */
    String rowTemplate();

    /** The class made by {@link #rowTemplate}. */
    Class<R> rowClass();

    /**
     * The entry as an answer shows it.
     *
     * @param uses how many live items refer to it
     */
    Object detail(R row, LocaleChain chain, long uses);
}
