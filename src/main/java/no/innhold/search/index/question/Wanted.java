package no.innhold.search.index.question;

import java.util.List;

/**
 * A part of a question.
 *
 * @param words in their order, at least one
 * @param kind how they belong together
 * @param without whether texts that have it are to be left out
 * @param open whether it may be the beginning of a word that is still being typed
 */
public record Wanted(List<Typed> words, Kind kind, boolean without, boolean open) {

    public enum Kind {
        /** one word */
        WORD,
        /** side by side, in this order */
        PHRASE,
        /** written in one with signs between them, such as {@code FACT-team} */
        JOINED
    }

    public Typed first() {
        return words.get(0);
    }

    public boolean isStopWord() {
        return kind == Kind.WORD && first().isStopWord();
    }
}
