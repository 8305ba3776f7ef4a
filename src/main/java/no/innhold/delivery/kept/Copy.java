package no.innhold.delivery.kept;

import java.util.List;
import java.util.UUID;

/**
 * An item, or an entry of a vocabulary, as answers in one locale show it, to be kept for the time when the database is
 * away.
 *
 * @param id of the document or entry
 * @param slug in its address
 * @param locale that the reader is told
 * @param position in the list without filters, as cursors carry it
 * @param summary its JSON in lists
 * @param detail its JSON by itself
 */
@SuppressWarnings("ArrayRecordComponent") // compared by whoever has two of them, byte by byte
public record Copy(UUID id, String slug, String locale, List<String> position, byte[] summary, byte[] detail) {}
