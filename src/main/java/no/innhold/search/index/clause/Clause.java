package no.innhold.search.index.clause;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Query;

/**
 * What a question, or a part of it, demands of a text. It finds and scores what a query of the library would, but for whole
 * segments: sets of texts are put together as bits, and then each part adds its scores to all that were found. To ask a tree of
 * scorers about each text in turn costs several times as much.
 */
public interface Clause {

    /** The same as a query of the library, which explains what a text scores. */
    Query inLucenesTerms();

    /** What answers it in a segment. To be asked for by {@link QuestionSearcher#matches}, which keeps it for a question. */
    Matches in(LeafReaderContext leaf, QuestionSearcher searcher) throws IOException;
}
