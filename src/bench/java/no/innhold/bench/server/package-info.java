/** The servers that are compared, each in a process of its own, and what they are asked. */
@NullMarked
package no.innhold.bench.server;

import org.jspecify.annotations.NullMarked;
