package no.innhold.search.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.innhold.content.ContentType;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Searches for one question, by one thread. It carries the time that the question may take, and keeps what its words have
 * found: a question that is read less strictly than at first asks for most of them again.
 */
final class QuestionSearcher extends IndexSearcher {

    /** Words that are looked for however late it is. */
    private static final int IN_ANY_CASE = 3;

    private final Segment[] segments;
    private final TimeLimit limit;
    private final Map<WordQuery, Map<Object, WordScores>> found = new HashMap<>();
    private final Sums sums = new Sums();
    private boolean cutShort;

    QuestionSearcher(IndexReader reader, Segment[] segments, TimeLimit limit) {
        super(reader);
        this.segments = segments;
        this.limit = limit;
        setTimeout(limit);
        setSimilarity(Ranking.similarity());
        // would keep bits of every filter on the heap; the only filter costs next to nothing
        setQueryCache(null);
    }

    /** A text as the query scores it now; as it was if it has been published anew, or is gone. */
    Gathered scoredAnew(Gathered text, Query query) throws IOException {
        Weight weight = createWeight(rewrite(query), ScoreMode.COMPLETE, 1);
        BytesRef identity = IndexedText.identity(new UUID(text.high(), text.low()));
        for (LeafReaderContext leaf : getLeafContexts()) {
            PostingsEnum texts = leaf.reader().postings(new Term(Fields.DOCUMENT, identity), PostingsEnum.NONE);
            Bits kept = leaf.reader().getLiveDocs();
            while (texts != null && texts.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                NumericDocValues published = DocValues.getNumeric(leaf.reader(), Fields.PUBLISHED);
                Scorer scorer = weight.scorer(leaf);
                int place = texts.docID();
                if (scorer != null
                        && (kept == null || kept.get(place))
                        && published.advanceExact(place)
                        && published.longValue() == text.published()
                        && scorer.iterator().advance(place) == place) {
                    float score = scorer.score() * Ranking.recency(text.published());
                    return new Gathered(leaf.docBase + place, score, text.published(), text.high(), text.low());
                }
            }
        }
        return text;
    }

    Segment segment(LeafReaderContext leaf) {
        return segments[leaf.ord];
    }

    /** Of a text by its number in the whole index. */
    ContentType type(int text) throws IOException {
        LeafReaderContext leaf = getLeafContexts().get(ReaderUtil.subIndex(text, getLeafContexts()));
        ContentType type = segment(leaf).columns().type(text - leaf.docBase);
        if (type == null) {
            throw new IOException("a text has no type");
        }
        return type;
    }

    Segment[] segments() {
        return segments;
    }

    /** Whether time ran out, so that the answer lacks something. */
    boolean isPartial() {
        return cutShort || timedOut();
    }

    /** What a word finds in a segment; nothing when time has run out. */
    WordScores scores(WordQuery word, LeafReaderContext leaf) throws IOException {
        if (!found.containsKey(word) && found.size() >= IN_ANY_CASE && limit.isOver()) {
            cutShort = true;
            return WordScores.none(leaf.reader().maxDoc());
        }
        Map<Object, WordScores> segments = found.computeIfAbsent(word, w -> new HashMap<>());
        WordScores scores = segments.get(leaf.id());
        if (scores == null) {
            scores = WordScores.of(word, leaf, segment(leaf), sums);
            segments.put(leaf.id(), scores);
        }
        return scores;
    }
}
