/** Courses and their sessions. */
@NullMarked
package no.innhold.course;

import org.jspecify.annotations.NullMarked;
