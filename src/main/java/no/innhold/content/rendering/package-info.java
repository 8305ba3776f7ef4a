/** What is made of an edition's texts once, because an edition never changes, and kept beside it. */
@NullMarked
package no.innhold.content.rendering;

import org.jspecify.annotations.NullMarked;
