/** What was typed, in its parts: words, phrases, what is not wanted. */
@NullMarked
package no.innhold.search.index.question;

import org.jspecify.annotations.NullMarked;
