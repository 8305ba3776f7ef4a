/** Words and expressions that mean the same; they are applied to questions, not to texts. */
@NullMarked
package no.innhold.search.index.synonym;

import org.jspecify.annotations.NullMarked;
