/** How a list is asked for, whoever may read it: query parameters, pages, and the cursors between them. */
@NullMarked
package no.innhold.listing;

import org.jspecify.annotations.NullMarked;
