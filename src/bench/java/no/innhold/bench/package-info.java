/** Content in quantity, for measuring; no part of the service. */
@NullMarked
package no.innhold.bench;

import org.jspecify.annotations.NullMarked;
