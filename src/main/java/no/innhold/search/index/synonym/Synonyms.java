package no.innhold.search.index.synonym;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Groups of words and phrases that mean the same; who asks for one finds the others.
 *
 * @param groups two or more expressions each, as typed
 */
public record Synonyms(List<List<String>> groups) {

    public static final Synonyms NONE = new Synonyms(List.of());

    private static final String DEFAULTS = "/no/innhold/search/synonyms.txt";

    public Synonyms {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /** Those that come with the service. */
    public static Synonyms defaults() {
        try (InputStream file = Objects.requireNonNull(Synonyms.class.getResourceAsStream(DEFAULTS), DEFAULTS)) {
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads one group per line, its expressions separated by commas; empty lines and those that begin with {@code #} say
     * nothing.
     *
     * @throws SynonymsException with the faults of every line, if there is one
     */
    public static Synonyms parse(String text) {
        return new SynonymLines(text).read();
    }
}
