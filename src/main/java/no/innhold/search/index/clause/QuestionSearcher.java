package no.innhold.search.index.clause;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import no.innhold.content.ContentType;
import no.innhold.search.index.segment.Segment;
import no.innhold.search.index.segment.Sums;
import no.innhold.search.index.segment.WordScores;
import no.innhold.search.index.text.Ranking;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * Searches for one question, by one thread. It carries the time that the question may take, and keeps what its words have
 * found: a question that is read less strictly than at first asks for most of them again.
 */
public final class QuestionSearcher extends IndexSearcher {

    /** Words that are looked for however late it is. */
    private static final int IN_ANY_CASE = 3;

    private final Segment[] segments;
    private final TimeLimit limit;
    private final Map<Integer, IdentityHashMap<Clause, Matches>> matches = new HashMap<>();
    private final IdentityHashMap<Query, Weight> weights = new IdentityHashMap<>();
    private final Set<WordClause> words = new HashSet<>();
    private final Sums sums = new Sums();
    private boolean cutShort;

    public QuestionSearcher(IndexReader reader, Segment[] segments, TimeLimit limit) {
        super(reader);
        this.segments = segments;
        this.limit = limit;
        setTimeout(limit);
        setSimilarity(Ranking.similarity());
        // would keep bits of every filter on the heap; the only filter costs next to nothing
        setQueryCache(null);
    }

    /** What answers a clause in a segment. */
    public Matches matches(Clause clause, LeafReaderContext leaf) throws IOException {
        IdentityHashMap<Clause, Matches> ofLeaf = matches.computeIfAbsent(leaf.ord, segment -> new IdentityHashMap<>());
        Matches known = ofLeaf.get(clause);
        if (known == null) {
            known = clause.in(leaf, this);
            ofLeaf.put(clause, known);
        }
        return known;
    }

    /** Scores of a query of the library. */
    Weight weight(Query query) throws IOException {
        Weight known = weights.get(query);
        if (known == null) {
            known = createWeight(rewrite(query), ScoreMode.COMPLETE, 1);
            weights.put(query, known);
        }
        return known;
    }

    public Segment segment(LeafReaderContext leaf) {
        return segments[leaf.ord];
    }

    /** Of a text by its number in the whole index. */
    public ContentType type(int text) throws IOException {
        LeafReaderContext leaf = getLeafContexts().get(ReaderUtil.subIndex(text, getLeafContexts()));
        ContentType type = segment(leaf).columns().type(text - leaf.docBase);
        if (type == null) {
            throw new IOException("a text has no type");
        }
        return type;
    }

    public Segment[] segments() {
        return segments;
    }

    /** Whether time ran out, so that the answer lacks something. */
    public boolean isPartial() {
        return cutShort || timedOut();
    }

    /** Whether time has run out; whoever asks leaves out what it was about to do. */
    boolean isLate() {
        cutShort |= limit.isOver();
        return cutShort;
    }

    /** What a word finds in a segment; nothing when time has run out. */
    WordScores scores(WordClause word, LeafReaderContext leaf) throws IOException {
        words.add(word);
        if (words.size() > IN_ANY_CASE && isLate()) {
            return WordScores.none(leaf.reader().maxDoc());
        }
        return WordScores.of(word.words(leaf.ord), leaf, segment(leaf), sums);
    }
}
