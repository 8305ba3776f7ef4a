/** What is measured, by whom and in which order. */
@NullMarked
package no.innhold.bench.load;

import org.jspecify.annotations.NullMarked;
