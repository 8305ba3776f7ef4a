/** Values that records of every type are made of: partial dates, slugs, identifiers, places, links and their labels. */
@NullMarked
package no.innhold.content.value;

import org.jspecify.annotations.NullMarked;
