/** Entries of vocabularies: how they are read, and how many items use them. */
@NullMarked
package no.innhold.delivery.vocabulary;

import org.jspecify.annotations.NullMarked;
