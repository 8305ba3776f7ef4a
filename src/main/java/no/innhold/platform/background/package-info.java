/** Work that goes on beside requests, on threads of its own. */
@NullMarked
package no.innhold.platform.background;

import org.jspecify.annotations.NullMarked;
