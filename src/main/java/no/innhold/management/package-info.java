/** What all writing over HTTP shares: one transaction, answers that can be had again, preconditions. */
@NullMarked
package no.innhold.management;

import org.jspecify.annotations.NullMarked;
