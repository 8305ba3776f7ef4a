/** What a request asks for: parameters, fields, relations to be expanded, and the list or item itself. */
@NullMarked
package no.innhold.delivery.asked;

import org.jspecify.annotations.NullMarked;
