package no.innhold.publishing.vocabulary;

import java.util.UUID;

/**
 * A document that refers to an entry.
 *
 * @param edition the latest one that does, in its locale
 */
public record EntryUser(UUID id, String type, String title, String locale, int edition) {}
