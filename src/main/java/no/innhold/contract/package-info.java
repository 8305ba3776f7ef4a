/** The OpenAPI document: what annotations cannot say, taken from the same data that the service answers by. */
@NullMarked
package no.innhold.contract;

import org.jspecify.annotations.NullMarked;
