/** Answers made of copies on disk, for when the database is away. */
@NullMarked
package no.innhold.delivery.kept;

import org.jspecify.annotations.NullMarked;
