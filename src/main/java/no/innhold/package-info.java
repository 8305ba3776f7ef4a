/** Innhold, a headless content service; each package below is one room of it. */
@NullMarked
package no.innhold;

import org.jspecify.annotations.NullMarked;
