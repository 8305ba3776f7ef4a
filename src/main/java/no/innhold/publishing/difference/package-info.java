/** What differs between two editions, word by word, and how a partial change becomes a whole one. */
@NullMarked
package no.innhold.publishing.difference;

import org.jspecify.annotations.NullMarked;
