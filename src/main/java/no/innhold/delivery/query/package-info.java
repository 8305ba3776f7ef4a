/** How rows of items are found: filters, orders, keysets, what stands around a text, and where an item went. */
@NullMarked
package no.innhold.delivery.query;

import org.jspecify.annotations.NullMarked;
