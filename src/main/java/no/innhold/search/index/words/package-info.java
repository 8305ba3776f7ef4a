/** The words of the collection as they stand at one moment: their forms, the compounds they are in, and those that are nearly the same. */
@NullMarked
package no.innhold.search.index.words;

import org.jspecify.annotations.NullMarked;
