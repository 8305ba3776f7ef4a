package no.innhold.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.innhold.content.ContentType;
import no.innhold.content.Edition;
import no.innhold.content.EditionHead;
import no.innhold.publishing.erasure.PersonalColumn;
import no.innhold.publishing.finding.FindingCollector;

/**
 * What a content type brings so that it can be edited.
 *
 * @param <I> what an editor sends
 */
public interface ContentForm<I extends ContentInput> {

    ContentType type();

    Class<I> inputClass();

    /** The edition that a valid input makes. */
    Edition edition(EditionHead head, I input);

    /** The entity of its editions. */
    Class<? extends Edition> editionClass();

    /**
     * What an editor would send to save the edition again.
     *
     * @param references those of the edition
     */
    I input(Edition edition, StatedReferences references);

    /** What the input refers to, in its order, topics included. */
    List<InputReference> references(I input);

    /** Looks for what only this type can be short of: fields that it requires, dates that it should have. */
    void check(I input, Instant now, FindingCollector findings);

    /**
     * Pointers to what may differ between the locales of a document, inside the fields that the type adds: text that is
     * translated, and identities that each locale has for itself. {@code *} stands for every position of a list.
     */
    default Set<String> translatedFields() {
        return Set.of();
    }

    /** Ids that the input has for parts of itself, by pointer, in its order; those that are absent are made later. */
    default Map<String, UUID> identities(I input) {
        return Map.of();
    }

    /** The columns of its own table in which a person can be named, for the day when the person is to be erased. */
    default List<PersonalColumn> personalColumns() {
        return List.of();
    }
}
