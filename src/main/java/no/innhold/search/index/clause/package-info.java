/** What a question demands, and which texts of a segment answer it: words, what is put together of them, and what each scores. */
@NullMarked
package no.innhold.search.index.clause;

import org.jspecify.annotations.NullMarked;
