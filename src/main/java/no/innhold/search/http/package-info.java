/** Search over HTTP, for readers and for those who look after it. */
@NullMarked
package no.innhold.search.http;

import org.jspecify.annotations.NullMarked;
