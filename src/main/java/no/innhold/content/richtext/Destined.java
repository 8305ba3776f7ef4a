package no.innhold.content.richtext;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * A link, an image or the definition of one: what it holds besides what it shows.
 *
 * @param title also the label of a definition
 * @param block number of the block it is in; of a definition, the one before it
 */
record Destined(Node node, String address, String title, int block) {

    private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    static Destined of(Node node, int block) {
        if (node instanceof Link link) {
            return new Destined(link, link.getDestination(), known(link.getTitle()), block);
        } else if (node instanceof Image image) {
            return new Destined(image, image.getDestination(), known(image.getTitle()), block);
        } else if (node instanceof LinkReferenceDefinition definition) {
            String title = known(definition.getTitle()) + "\n" + definition.getLabel();
            return new Destined(definition, definition.getDestination(), title, block);
        }
        throw new IllegalArgumentException("leads nowhere");
    }

    boolean isDefinition() {
        return node instanceof LinkReferenceDefinition;
    }

    /** Whether it has no other text than its address. */
    boolean isAllAddress() {
        return node instanceof Link
                && node.getFirstChild() instanceof Text text
                && text.getNext() == null
                && address.endsWith(text.getLiteral());
    }

    /** The address as written, and as browsers show it. */
    String addressRead() {
        return address + "\n" + decoded(address);
    }

    /** An address with its {@code %20} and the like read; a {@code %} that begins none of them is itself. */
    static String decoded(String address) {
        return URLDecoder.decode(LONE_PERCENT.matcher(address).replaceAll("%25"), StandardCharsets.UTF_8);
    }

    private static String known(@Nullable String text) {
        return text == null ? "" : text;
    }
}
