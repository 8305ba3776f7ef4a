/** Releases: several texts that go live together at one instant, all or none. */
@NullMarked
package no.innhold.publishing.release;

import org.jspecify.annotations.NullMarked;
