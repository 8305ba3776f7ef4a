package no.innhold.delivery.vocabulary;

import java.util.Map;
import java.util.UUID;

/**
 * The columns that the rows of both vocabularies have.
 *
 * @param sortName the name in the reader's locale, which lists sort by
 */
public record EntryRow(UUID id, String slug, Map<String, String> names, String sortName) {}
