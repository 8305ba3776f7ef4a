/** Erasing a document, or one person's data from all editions: the only thing that changes what was saved. */
@NullMarked
package no.innhold.publishing.erasure;

import org.jspecify.annotations.NullMarked;
