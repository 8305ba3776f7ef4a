/** The log of changes as it grows, sent to listeners as server-sent events. */
@NullMarked
package no.innhold.events.stream;

import org.jspecify.annotations.NullMarked;
