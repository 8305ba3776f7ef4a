/** What a question means in the words of the collection, and what it may have been meant to be. */
@NullMarked
package no.innhold.search.index.meaning;

import org.jspecify.annotations.NullMarked;
