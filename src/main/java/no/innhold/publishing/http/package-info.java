/** The addresses at which editors work; one set of them serves all content types. */
@NullMarked
package no.innhold.publishing.http;

import org.jspecify.annotations.NullMarked;
