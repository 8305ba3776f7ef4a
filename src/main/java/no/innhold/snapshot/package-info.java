/**
 * The published content on disk, so that a service that is started while its database is away has something to give.
 *
 * <p>The directory {@code snapshot} below the data directory holds two files. {@code content} has what readers get of
 * items and of lists without filters, written behind the log of changes; what is replaced or removed in it is wiped.
 * {@code witness} says up to which epochs this node has seen changes and when; it is written before a change of this node
 * is committed, and as soon as one of another node is heard of. What was made at other epochs is not given.
 */
@NullMarked
package no.innhold.snapshot;

import org.jspecify.annotations.NullMarked;
