/** The subjects that content is about. */
@NullMarked
package no.innhold.topic;

import org.jspecify.annotations.NullMarked;
