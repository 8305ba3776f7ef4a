/** The text of an item in its renderings, and the HTML that is kept of it. */
@NullMarked
package no.innhold.delivery.body;

import org.jspecify.annotations.NullMarked;
