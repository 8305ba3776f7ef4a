package no.innhold.contract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A collection that editors keep. One resource serves several of them; the document writes out the operations of each.
 *
 * @param segment of its path: {@code projects}
 * @param wire what one of its items is: {@code project}
 * @param input what an editor sends
 */
record EditedCollection(String segment, String wire, Class<?> input) {

    /** A verb, perhaps an adjective, the word that stands for any of them, and the rest. */
    private static final Pattern GENERIC = Pattern.compile("([a-z]*)(Edited)?(?:Entry|Entries)?(.*)");

    /** As lists of the document group operations. */
    String tag() {
        return capital(segment);
    }

    /** {@code getEdition} becomes {@code getNewsEdition}, {@code listEdited} becomes {@code listEditedProjects}. */
    String operationId(String generic) {
        Matcher parts = parts(generic);
        boolean many = parts.group(1).equals("list") && parts.group(3).isEmpty();
        return named(parts, many ? tag() : capital(wire));
    }

    /** {@code Edited} becomes {@code EditedNews}, {@code Edition} becomes {@code NewsEdition}. */
    String schemaName(String generic) {
        return named(parts(generic), capital(wire));
    }

    String inputName() {
        return Schemas.nameOf(input);
    }

    /** The body of a merge patch. */
    String patchName() {
        return inputName().replaceFirst("Input$", "Patch");
    }

    private static Matcher parts(String generic) {
        Matcher parts = GENERIC.matcher(generic);
        if (!parts.matches()) {
            throw new IllegalArgumentException(generic);
        }
        return parts;
    }

    private static String named(Matcher parts, String subject) {
        String adjective = parts.group(2) == null ? "" : parts.group(2);
        return parts.group(1) + adjective + subject + parts.group(3);
    }

    static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
