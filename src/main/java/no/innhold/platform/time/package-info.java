/** Time as the database tells it. */
@NullMarked
package no.innhold.platform.time;

import org.jspecify.annotations.NullMarked;
