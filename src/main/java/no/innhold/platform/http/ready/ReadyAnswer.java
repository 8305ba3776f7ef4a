package no.innhold.platform.http.ready;

import java.time.Instant;

/**
 * An answer that may be sent now.
 *
 * @param prepared what is the same each time
 * @param body as packed
 * @param now this moment
 * @param cacheControl value of {@code Cache-Control} at this moment
 * @param age seconds since it was known to be up to date; 0 if it is
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares or changes them
public record ReadyAnswer(PreparedAnswer prepared, byte[] body, Instant now, String cacheControl, long age) {}
