package no.innhold.content.richtext;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where links and images may lead. This is a list of what is allowed, read the way browsers read addresses: they drop
 * tabs and line breaks inside and take a backslash for a slash, so addresses with such characters lead nowhere here.
 */
final class Destination {

    private static final Pattern WEB = Pattern.compile("(?i)https?://[^/?#].*");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(mailto|tel):.+");
    private static final Pattern PATH = Pattern.compile("/([^/].*)?");
    private static final Pattern FRAGMENT = Pattern.compile("#.+");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final String MEDIA = "media:";

    private Destination() {}

    static boolean isLink(String href) {
        return isClean(href)
                && (isWeb(href)
                        || PATH.matcher(href).matches()
                        || ADDRESS.matcher(href).matches()
                        || FRAGMENT.matcher(href).matches());
    }

    static boolean isImage(String href) {
        return isClean(href) && (isWeb(href) || PATH.matcher(href).matches());
    }

    static boolean isMediaId(String id) {
        return UUID.matcher(id).matches();
    }

    /** Whether the address names a host of its own. */
    static boolean isWeb(String href) {
        return WEB.matcher(href).matches();
    }

    /** The id in {@code media:<uuid>}, in lower case, or null. */
    static @Nullable String mediaId(String destination) {
        if (!destination.startsWith(MEDIA)) {
            return null;
        }
        String id = destination.substring(MEDIA.length()).toLowerCase(Locale.ROOT);
        return isMediaId(id) ? id : null;
    }

    /** The address as written, with spaces (file names have them) in the form an address may hold. */
    static String withoutSpaces(String destination) {
        return destination.replace(" ", "%20");
    }

    private static boolean isClean(String href) {
        return href.codePoints().allMatch(Destination::isAllowed);
    }

    private static boolean isAllowed(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> codePoint != '\\';
        };
    }
}
