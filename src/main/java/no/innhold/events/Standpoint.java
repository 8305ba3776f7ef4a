package no.innhold.events;

/**
 * How far a consumer has come.
 *
 * @param sequence the last row it has seen
 * @param end of the log when it began to read the present state, which it is still reading; if it only follows what
 *     changes, the same as {@code sequence}
 */
public record Standpoint(long sequence, long end) {

    /** Behind a row of the log. */
    public static Standpoint behind(long sequence) {
        return new Standpoint(sequence, sequence);
    }

    /** Before the first row of the present state, to be read up to this end of the log. */
    public static Standpoint beginning(long end) {
        return new Standpoint(0, end);
    }

    /** The same, having seen this row as well. */
    public Standpoint movedTo(long row) {
        return isInState() ? new Standpoint(row, end) : behind(row);
    }

    /** Whether it is still reading the present state. */
    public boolean isInState() {
        return sequence < end;
    }
}
