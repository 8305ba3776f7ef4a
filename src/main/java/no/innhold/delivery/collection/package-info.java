/** The collections of content that types bring along: their queries, filters, relations and shapes. */
@NullMarked
package no.innhold.delivery.collection;

import org.jspecify.annotations.NullMarked;
