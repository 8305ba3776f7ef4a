/** One look at the public content: in which language, at which instant, and what was counted meanwhile. */
@NullMarked
package no.innhold.delivery.reading;

import org.jspecify.annotations.NullMarked;
