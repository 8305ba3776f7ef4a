/**
 * How many requests are worked on at a time, who waits and who is turned away.
 *
 * <p>More requests at work than connections and cores can serve make each of them slower and none of them faster. So few
 * are let in, a few more wait, and the rest hears at once, on the event loop, when to come again. What {@code
 * no.innhold.platform.http.ready} answers, what the door refuses and the port of health do not come by here.
 */
@NullMarked
package no.innhold.platform.http.admission;

import org.jspecify.annotations.NullMarked;
