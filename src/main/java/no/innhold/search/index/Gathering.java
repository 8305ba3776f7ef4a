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
import no.innhold.search.index.clause.Matches;
import no.innhold.search.index.segment.Segment;
import no.innhold.search.index.segment.SegmentColumns;
import no.innhold.search.index.segment.TextSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Goes through the texts that match once: leaves out what is not live, counts, and keeps those of the page. */
final class Gathering {

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

    /** Takes what answers in a segment. */
    void take(LeafReaderContext leaf, Matches matches) throws IOException {
        SegmentColumns columns = segments[leaf.ord].columns();
        TextSet found =
                matches.texts().and(columns.live(question.wish(), question.at().toEpochMilli()));
        Bits kept = leaf.reader().getLiveDocs();
        TextSet texts = kept == null ? found : found.only(kept);
        float[] scores = wholeSet || order != Order.RELEVANCE ? new float[texts.size()] : matches.scores(texts);
        Choice choice = new Choice(columns, question);
        boolean open = choice.isOpen();
        if (open) {
            choice.count(texts);
        }
        live += texts.size();
        TextSet.Walk walk = texts.walk();
        for (int text = walk.nextDoc(); text != DocIdSetIterator.NO_MORE_DOCS; text = walk.nextDoc()) {
            if (open || choice.takes(text)) {
                total++;
                keep(leaf.docBase, text, scores[walk.place()] * columns.recency(text), columns);
            }
        }
        choice.addTo(facets);
    }

    private void keep(int base, int text, float score, SegmentColumns columns) {
        if (wholeSet) {
            documents.add(columns.document(text));
            return;
        }
        Gathered worst = page.size() > limit ? page.peek() : null;
        if (worst != null && order == Order.RELEVANCE && !question.backwards() && score < worst.score()) {
            return;
        }
        UUID document = columns.document(text);
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
