package no.innhold.content.richtext;

/**
 * A part of a rich text together with where it begins in the Markdown source.
 *
 * @param line from 1; lines end at LF, CR or CRLF
 * @param column from 1, counted in UTF-16 code units of the line
 */
public record Located<T>(T node, int line, int column) {}
