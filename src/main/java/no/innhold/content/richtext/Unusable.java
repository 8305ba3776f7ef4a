package no.innhold.content.richtext;

/**
 * The address of a link or an image that is not shown, since the address leads nowhere: only its text is.
 *
 * @param address as the editor wrote it; may be empty
 * @param image whether it is that of an image
 */
public record Unusable(String address, boolean image) {}
