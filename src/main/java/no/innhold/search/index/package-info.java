/** The index that search reads: which texts answer a question, in which order, and why. Knows no database and no HTTP. */
@NullMarked
package no.innhold.search.index;

import org.jspecify.annotations.NullMarked;
