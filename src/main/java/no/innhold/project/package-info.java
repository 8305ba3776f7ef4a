/** Research and development projects, ongoing and completed. */
@NullMarked
package no.innhold.project;

import org.jspecify.annotations.NullMarked;
