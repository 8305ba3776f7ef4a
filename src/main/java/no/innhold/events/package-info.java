/** The one ordered log of what has changed in public, and the ways to follow it. */
@NullMarked
package no.innhold.events;

import org.jspecify.annotations.NullMarked;
