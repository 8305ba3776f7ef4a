/** Tells a cache in front of the service what to forget. */
@NullMarked
package no.innhold.purge;

import org.jspecify.annotations.NullMarked;
