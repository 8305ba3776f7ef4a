/** Calls to others over HTTP, under rules that keep them from being turned against what only we can reach. */
@NullMarked
package no.innhold.platform.outgoing;

import org.jspecify.annotations.NullMarked;
