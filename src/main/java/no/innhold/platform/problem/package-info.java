/** Errors as RFC 9457 problem details: their types, their texts in Norwegian and English, and the way out to the client. */
@NullMarked
package no.innhold.platform.problem;

import org.jspecify.annotations.NullMarked;
