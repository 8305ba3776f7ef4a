package no.innhold.search.index.synonym;

import java.util.List;

/** A list of synonyms that cannot be used as it is. */
public class SynonymsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What is wrong with a line. */
    public enum Fault {
        /** a group of one */
        SINGLE,
        /** nothing between two commas */
        EMPTY,
        /** an expression without letters or digits */
        NO_WORDS,
        /** an expression of more than 6 words */
        TOO_MANY_WORDS,
        /** a group of more than 20 expressions */
        TOO_MANY_EXPRESSIONS,
        /** a line of more than 1,000 characters */
        TOO_LONG,
        /** the same expression twice in a group */
        REPEATED,
        /** a character that no text has: control characters, lone surrogates */
        CHARACTER,
        /** more than 2,000 groups; said of the line that is one too many */
        TOO_MANY_GROUPS
    }

    /**
     * One fault.
     *
     * @param line from 1
     * @param expression at fault, shortened; empty when it is the line as a whole
     */
    public record LineFault(int line, Fault fault, String expression) {}

    private final transient List<LineFault> faults;

    public SynonymsException(List<LineFault> faults) {
        super(faults.size() + " faults, the first in line " + faults.get(0).line());
        this.faults = List.copyOf(faults);
    }

    public List<LineFault> faults() {
        return faults;
    }
}
