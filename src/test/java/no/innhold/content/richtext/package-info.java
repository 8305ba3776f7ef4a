/** Tests of rich text: its JSON, HTML and plain text, what hostile text can do to it, and odd corners of Markdown. */
@NullMarked
package no.innhold.content.richtext;

import org.jspecify.annotations.NullMarked;
