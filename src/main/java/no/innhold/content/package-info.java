/** What all content types share: documents, immutable editions, live periods, references and vocabularies. */
@NullMarked
package no.innhold.content;

import org.jspecify.annotations.NullMarked;
