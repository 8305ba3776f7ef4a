/** What is kept in memory of each segment of the index: its words and their forms, what decides about its texts besides words, and
 * what frequent words were found in. */
@NullMarked
package no.innhold.search.index.segment;

import org.jspecify.annotations.NullMarked;
