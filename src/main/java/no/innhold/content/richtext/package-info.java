/** Rich text: Markdown read into a closed tree of blocks, and that tree written as HTML, plain text and JSON. */
@NullMarked
package no.innhold.content.richtext;

import org.jspecify.annotations.NullMarked;
