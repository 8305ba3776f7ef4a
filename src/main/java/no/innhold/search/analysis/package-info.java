/** What counts as the same word: letters, endings and spellings of bokmål, nynorsk and English. */
@NullMarked
package no.innhold.search.analysis;

import org.jspecify.annotations.NullMarked;
