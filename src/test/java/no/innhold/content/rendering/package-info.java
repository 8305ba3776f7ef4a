/** Tests of what is made of editions once and kept. */
@NullMarked
package no.innhold.content.rendering;

import org.jspecify.annotations.NullMarked;
