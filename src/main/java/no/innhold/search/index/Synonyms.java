package no.innhold.search.index;

import java.util.List;

/**
 * Groups of words and phrases that mean the same; who asks for one finds the others.
 *
 * @param groups two or more expressions each, as typed
 */
public record Synonyms(List<List<String>> groups) {

    public static final Synonyms NONE = new Synonyms(List.of());

    /** Those that come with the service. */
    public static Synonyms defaults() {
        return NONE;
    }

    /**
     * Reads one group per line, its expressions separated by commas; lines that begin with {@code #} are comments.
     *
     * @throws SynonymsException with every fault, if there is one
     */
    public static Synonyms parse(String text) {
        return NONE;
    }
}
