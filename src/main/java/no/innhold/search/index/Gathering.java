package no.innhold.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Goes through the texts that match once: leaves out what is not live, counts, and keeps those of the page. */
final class Gathering implements Collector {

    private final Question question;
    private final Segment[] segments;
    private final Order order;
    private final @Nullable Gathered beyond;
    private final boolean wholeSet;

    /** The worst of the page on top. */
    private final PriorityQueue<Gathered> page;

    private final Comparator<Gathered> direction;
    private final int limit;
    private final FacetCounts facets = new FacetCounts();
    private final Set<UUID> documents = new HashSet<>();
    private long live;
    private long total;

    /**
     * @param segments by their number
     * @param beyond where the page begins
     * @param wholeSet whether every document is wanted instead of a page
     */
    Gathering(Question question, Segment[] segments, @Nullable Gathered beyond, boolean wholeSet) {
        this.question = question;
        this.segments = segments;
        this.wholeSet = wholeSet;
        this.order = Order.of(question.ordering());
        this.direction = question.backwards() ? order.reversed() : order;
        this.beyond = beyond;
        this.limit = Math.max(1, question.limit());
        this.page = new PriorityQueue<>(limit + 2, direction.reversed());
    }

    @Override
    public ScoreMode scoreMode() {
        return wholeSet || order != Order.RELEVANCE ? ScoreMode.COMPLETE_NO_SCORES : ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        SegmentColumns columns = segments[leaf.ord].columns();
        Bits wished = columns.wished(question.wish());
        long at = question.at().toEpochMilli();
        Choice choice = new Choice(columns, question);
        Identities identities = new Identities(leaf.reader());
        return new LeafCollector() {

            private @Nullable Scorable scorer;

            @Override
            public void setScorer(Scorable scorable) {
                scorer = scorable;
            }

            @Override
            public void collect(int text) throws IOException {
                if (!wished.get(text) || !columns.isLive(text, at)) {
                    return;
                }
                live++;
                if (!choice.takes(text)) {
                    return;
                }
                total++;
                if (wholeSet) {
                    documents.add(identities.of(text));
                    return;
                }
                float score = scorer != null && order == Order.RELEVANCE ? scorer.score() : 0;
                keep(leaf.docBase, text, score * columns.recency(text), columns, identities);
            }

            @Override
            public void finish() {
                choice.addTo(facets);
            }
        };
    }

    private void keep(int base, int text, float score, SegmentColumns columns, Identities identities)
            throws IOException {
        Gathered worst = page.size() > limit ? page.peek() : null;
        if (worst != null && order == Order.RELEVANCE && !question.backwards() && score < worst.score()) {
            return;
        }
        UUID document = identities.of(text);
        Gathered gathered = new Gathered(
                base + text,
                score,
                columns.published(text),
                document.getMostSignificantBits(),
                document.getLeastSignificantBits());
        if (beyond != null && direction.compare(gathered, beyond) <= 0) {
            return;
        }
        page.add(gathered);
        if (page.size() > limit + 1) {
            page.poll();
        }
    }

    /** The documents of the texts of a segment, asked in their order. */
    private static final class Identities {

        private final NumericDocValues high;
        private final NumericDocValues low;

        Identities(LeafReader reader) throws IOException {
            high = DocValues.getNumeric(reader, Fields.IDENTITY_HIGH);
            low = DocValues.getNumeric(reader, Fields.IDENTITY_LOW);
        }

        UUID of(int text) throws IOException {
            return new UUID(
                    high.advanceExact(text) ? high.longValue() : 0, low.advanceExact(text) ? low.longValue() : 0);
        }
    }

    /** The page in its order; one more than fits has been gathered if there is one. */
    List<Gathered> page() {
        List<Gathered> sorted = new ArrayList<>(page);
        sorted.sort(direction);
        List<Gathered> fitting = new ArrayList<>(sorted.subList(0, Math.min(limit, sorted.size())));
        if (question.backwards()) {
            Collections.reverse(fitting);
        }
        return fitting;
    }

    boolean more() {
        return page.size() > limit;
    }

    /** Live texts that match, whatever is chosen in the facets. */
    long live() {
        return live;
    }

    long total() {
        return total;
    }

    FacetCounts facets() {
        return facets;
    }

    Set<UUID> documents() {
        return documents;
    }
}
