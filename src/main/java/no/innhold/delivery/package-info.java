/** What reading shares: list queries, cursors, fields and expansion, language negotiation, conditional answers. */
@NullMarked
package no.innhold.delivery;

import org.jspecify.annotations.NullMarked;
