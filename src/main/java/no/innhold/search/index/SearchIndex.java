package no.innhold.search.index;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.innhold.content.ContentType;

/**
 * The texts that are live or will be, and what can be asked about them. All methods may be called by any number of
 * threads. A damage that shows while it is open is told by {@link IndexDamagedException}.
 */
public final class SearchIndex implements AutoCloseable {

    private SearchIndex() {}

    /**
     * The index that was committed in a directory.
     *
     * @throws IndexDamagedException when there is none, or not one that this code can use
     */
    public static SearchIndex open(Path directory) {
        throw new IndexDamagedException("not built yet: " + directory, null);
    }

    /** An empty index in a directory, whatever was there before. */
    public static SearchIndex create(Path directory) {
        throw new IndexDamagedException("not built yet: " + directory, null);
    }

    /** An empty index that lasts as long as it is open. */
    public static SearchIndex inMemory() {
        return new SearchIndex();
    }

    /** Puts the texts of a document in place of what it had; none if it is gone. */
    public void replace(UUID document, List<Searchable> texts) {}

    /** Puts these topics in place of those there were. */
    public void topics(List<Term> topics) {}

    /** What was replaced is searched from here on. */
    public void refresh() {}

    /**
     * Makes durable what was replaced.
     *
     * @param position where in the log it stands, to be read after the next opening
     */
    public void commit(Map<String, String> position) {}

    /** Of the last commit; empty if there is none. */
    public Map<String, String> position() {
        return Map.of();
    }

    /** Merges what many replacements have left in pieces; takes seconds, worth it after building. */
    public void compact() {}

    /** Takes effect with the next question. */
    public void synonyms(Synonyms synonyms) {}

    public Found search(Question question) {
        return new Found(List.of(), 0, false, Map.of(), null, false);
    }

    /** Every document of a type that has a live text which answers, for {@code q=} on its list. */
    public Set<UUID> matching(String text, ContentType type, String wish, Instant at) {
        return Set.of();
    }

    /** Titles and topics of live texts in which a word begins with what was typed last, and every word before it is. */
    public List<Suggestion> suggest(String typed, String wish, Instant at, int limit) {
        return List.of();
    }

    @Override
    public void close() {}
}
