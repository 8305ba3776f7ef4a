/** What has to happen at the end of a transaction. */
@NullMarked
package no.innhold.platform.transaction;

import org.jspecify.annotations.NullMarked;
