/** Links that show what is not public yet to those who were given them. */
@NullMarked
package no.innhold.preview;

import org.jspecify.annotations.NullMarked;
