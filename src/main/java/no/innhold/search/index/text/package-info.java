/** What the index holds of a text: its fields, how often each word stands in them, what a hit shows, and what counts how much. */
@NullMarked
package no.innhold.search.index.text;

import org.jspecify.annotations.NullMarked;
