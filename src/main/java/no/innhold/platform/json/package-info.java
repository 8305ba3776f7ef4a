/** JSON as the service reads and writes it. */
@NullMarked
package no.innhold.platform.json;

import org.jspecify.annotations.NullMarked;
