package no.innhold.publishing;

/** What a title or the name of an entry may consist of: it stands alone in lists, tabs and links, where nothing else says what it is. */
public final class Titles {

    /** Inside words of some scripts these join or part letters; a soft hyphen says where a word may break. */
    private static final String JOINERS = "\u00AD\u200C\u200D";

    private Titles() {}

    /** Whether something of it can be seen, it is one line, and has no character that hides or turns round others. */
    public static boolean isReadable(String title) {
        return title.codePoints().anyMatch(c -> !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT)
                && title.codePoints().noneMatch(Titles::misleads);
    }

    private static boolean misleads(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> JOINERS.indexOf(codePoint) < 0;
            default -> false;
        };
    }
}
