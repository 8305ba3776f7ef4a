/** Marks in texts what was found, and cuts out the places that tell most. */
@NullMarked
package no.innhold.search.index.marking;

import org.jspecify.annotations.NullMarked;
