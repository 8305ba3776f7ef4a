/** Where people and programs begin: the front page, and the same as JSON. */
@NullMarked
package no.innhold.portal;

import org.jspecify.annotations.NullMarked;
