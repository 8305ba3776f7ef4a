/** What came of the measurements: medians and ratios, for people and for machines. */
@NullMarked
package no.innhold.bench.report;

import org.jspecify.annotations.NullMarked;
