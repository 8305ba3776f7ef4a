/** How many requests may come from one address and with one key; off until configured. */
@NullMarked
package no.innhold.platform.http.limit;

import org.jspecify.annotations.NullMarked;
