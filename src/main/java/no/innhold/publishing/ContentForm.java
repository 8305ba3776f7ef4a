package no.innhold.publishing;

import java.util.List;
import no.innhold.content.ContentType;
import no.innhold.content.Edition;
import no.innhold.content.EditionHead;

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

    /** What the input refers to, in its order, topics included. */
    List<InputReference> references(I input);
}
