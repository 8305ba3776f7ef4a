/** Free-standing texts such as goals or "about us". */
@NullMarked
package no.innhold.page;

import org.jspecify.annotations.NullMarked;
