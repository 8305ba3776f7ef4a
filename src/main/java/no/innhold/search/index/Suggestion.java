package no.innhold.search.index;

import no.innhold.content.ContentType;
import org.jspecify.annotations.Nullable;

/**
 * Something to choose while typing.
 *
 * @param text a title or the name of a topic
 * @param type of the item with that title; null for a topic
 * @param locale of the text
 */
public record Suggestion(String text, @Nullable ContentType type, String slug, String locale) {}
