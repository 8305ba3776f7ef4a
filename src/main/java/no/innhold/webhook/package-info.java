/** Tells receivers of changes over HTTP, by Standard Webhooks 1.0 and CloudEvents 1.0. */
@NullMarked
package no.innhold.webhook;

import org.jspecify.annotations.NullMarked;
