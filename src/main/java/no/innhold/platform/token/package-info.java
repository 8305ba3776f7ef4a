/** The key behind everything that clients carry back to us signed. */
@NullMarked
package no.innhold.platform.token;

import org.jspecify.annotations.NullMarked;
