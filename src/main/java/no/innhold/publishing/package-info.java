/** The editors' side of content: saving editions and making them public. */
@NullMarked
package no.innhold.publishing;

import org.jspecify.annotations.NullMarked;
