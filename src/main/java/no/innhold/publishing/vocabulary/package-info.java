/** Keeping organisations and topics: what is changed in them is public at once. */
@NullMarked
package no.innhold.publishing.vocabulary;

import org.jspecify.annotations.NullMarked;
