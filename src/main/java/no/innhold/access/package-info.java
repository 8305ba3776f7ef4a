/** Who may do what: API keys, accounts elsewhere, roles; and the log of what was done and refused. */
@NullMarked
package no.innhold.access;

import org.jspecify.annotations.NullMarked;
