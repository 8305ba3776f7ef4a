package no.innhold.publishing;

import java.util.Map;
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

    /** The entity of its entries. */
    Class<? extends VocabularyEntry> entryClass();

    /** Replaces all that is said of an entry. */
    void change(VocabularyEntry entry, String slug, I input);

    /** What an editor would send to save the entry again, its slug included. */
    I input(VocabularyEntry entry);

    /** The field of the JSON that holds the names by locale. */
    default String nameField() {
        return "name";
    }

    /** What no two entries may have in common, by field; the entity names its fields alike. */
    default Map<String, String> identities(I input) {
        return Map.of();
    }
}
