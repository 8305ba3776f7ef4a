/**
 * When the database may be used: at once, or, for a service that was started while it was away, as soon as it is there
 * and has the schema this release works with.
 */
@NullMarked
package no.innhold.platform.opening;

import org.jspecify.annotations.NullMarked;
