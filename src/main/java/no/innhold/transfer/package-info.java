/** Content that comes from files: the sample content. */
@NullMarked
package no.innhold.transfer;

import org.jspecify.annotations.NullMarked;
