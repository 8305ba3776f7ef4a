package no.innhold.delivery.kept;

import java.util.Collection;
import java.util.Optional;
import no.innhold.listing.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the published content for the time when the database is away. It gives nothing of which it cannot know
 * that it still shows no more than what is public.
 */
public interface Keepsake {

    /**
     * One item.
     *
     * @param type a content type or vocabulary, in its wire form
     * @param wish the first of a plain chain of locales
     * @param shown the types that the answer shows
     */
    Optional<KeptCopies> item(String type, String wish, String slugOrId, Collection<String> shown);

    /**
     * Up to {@code limit} copies of the list without filters in its own order, from the cursor's place on.
     *
     * @param type a content type or vocabulary, in its wire form
     * @param wish the first of a plain chain of locales
     * @param shown the types that the answer shows
     */
    Optional<KeptCopies> page(String type, String wish, @Nullable Cursor cursor, int limit, Collection<String> shown);
}
