/**
 * Answers that were sent before and may be sent again, written to the connection before a request reaches the router.
 *
 * <p>What is checked, negotiated and decided about a request was decided when the first one of its kind went the whole
 * way; a request that says the same in every header that could matter gets the same bytes.
 */
@NullMarked
package no.innhold.platform.http.ready;

import org.jspecify.annotations.NullMarked;
