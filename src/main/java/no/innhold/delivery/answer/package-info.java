/**
 * From an answer to bytes: validators, lifetimes, packing, and the cache that makes each of them once.
 *
 * <p>An answer is kept under its request in one spelling, with the epochs of the types it shows as they were before its
 * first query. It is given until one of them moves or a scheduled moment passes, so nothing has to be purged.
 */
@NullMarked
package no.innhold.delivery.answer;

import org.jspecify.annotations.NullMarked;
