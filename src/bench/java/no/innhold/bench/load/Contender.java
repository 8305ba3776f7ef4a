package no.innhold.bench.load;

import java.io.IOException;

/** Somebody who is measured. */
public interface Contender {

    /** In the results. */
    String name();

    /** Whether it has an answer of its own to this case. */
    boolean takes(Case of);

    /**
     * Asks again and again, on so many connections for so many seconds. The sample has an error if any answer was not
     * the one that all are to give.
     */
    Sample measure(Case of, int connections, int seconds) throws IOException, InterruptedException;
}
