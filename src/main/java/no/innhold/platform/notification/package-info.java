/** What the database tells whoever listens, and how to miss nothing while it cannot be reached. */
@NullMarked
package no.innhold.platform.notification;

import org.jspecify.annotations.NullMarked;
