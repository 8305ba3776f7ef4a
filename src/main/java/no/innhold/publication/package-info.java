/** Publications: articles, reports and other documents, with their authors and the printed reference. */
@NullMarked
package no.innhold.publication;

import org.jspecify.annotations.NullMarked;
