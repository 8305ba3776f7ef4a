package no.innhold.search.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/**
 * Searches for one question, by one thread. It carries the time that the question may take, and keeps what its words have
 * found: a question that is read less strictly than at first asks for most of them again.
 */
final class QuestionSearcher extends IndexSearcher {

    private final Map<WordQuery, Map<Object, WordScores>> found = new IdentityHashMap<>();

    QuestionSearcher(IndexReader reader) {
        super(reader);
        setSimilarity(Ranking.similarity());
        // would keep bits of every filter on the heap; the only filter costs next to nothing
        setQueryCache(null);
    }

    /** What a word finds in a segment. */
    WordScores scores(WordQuery word, LeafReaderContext leaf) throws IOException {
        Map<Object, WordScores> segments = found.computeIfAbsent(word, w -> new HashMap<>());
        WordScores scores = segments.get(leaf.id());
        if (scores == null) {
            scores = WordScores.of(word, leaf, this);
            segments.put(leaf.id(), scores);
        }
        return scores;
    }
}
