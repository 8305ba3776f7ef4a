/**
 * The index that search reads: which texts answer a question, in which order, and why. Knows no database and no HTTP.
 *
 * <p>A question goes through the rooms in this order: {@code question} takes it apart, {@code meaning} finds out what its parts mean
 * in the {@code words} of the collection and among its {@code synonym}s, and makes a {@code clause} of it; that one is answered
 * {@code segment} by segment, from what stands there of each {@code text}; here the hits are gathered, and their places are cut out
 * by {@code marking}. Each room knows only those that come before it in this list: text, segment, clause, words, marking; question,
 * synonym; meaning.
 */
@NullMarked
package no.innhold.search.index;

import org.jspecify.annotations.NullMarked;
