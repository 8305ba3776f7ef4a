package no.innhold.publishing;

import java.util.UUID;
import no.innhold.content.Vocabulary;
import no.innhold.content.VocabularyEntry;

/**
 * What a vocabulary brings so that its entries can be edited.
 *
 * @param <I> what an editor sends
 */
public interface EntryForm<I extends EntryInput> {

    Vocabulary vocabulary();

    Class<I> inputClass();

    /** The entry that a valid input makes. */
    VocabularyEntry entry(UUID id, String slug, I input);
}
