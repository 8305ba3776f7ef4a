/** Search in quantity, for measuring: texts, questions, and how long they take; no part of the service. */
@NullMarked
package no.innhold.bench.search;

import org.jspecify.annotations.NullMarked;
