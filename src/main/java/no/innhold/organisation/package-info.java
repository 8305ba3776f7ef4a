/** Organisations that take part in, pay for, publish or offer something. */
@NullMarked
package no.innhold.organisation;

import org.jspecify.annotations.NullMarked;
