package no.innhold.search.index;

import java.util.stream.Collectors;
import no.innhold.content.ContentType;
import no.innhold.search.index.segment.SegmentColumns;
import no.innhold.search.index.segment.TextSet;
import org.apache.lucene.util.FixedBitSet;

/** What was chosen in each facet, against the columns of one segment; counts what the facets show of it. */
final class Choice {

    private final SegmentColumns columns;
    private final Question question;
    private final FixedBitSet types;
    private final FixedBitSet topics;
    private final FixedBitSet partners;
    private final FixedBitSet years;
    private final boolean open;

    private int[] typeCounts;
    private int[] topicCounts;
    private int[] partnerCounts;
    private int[] yearCounts;

    Choice(SegmentColumns columns, Question question) {
        this.columns = columns;
        this.question = question;
        this.types = columns.types.of(
                question.types().stream().map(ContentType::wire).collect(Collectors.toSet()));
        this.topics = columns.topics.of(question.topics());
        this.partners = columns.partners.of(question.partners());
        this.years =
                columns.years.of(question.years().stream().map(String::valueOf).collect(Collectors.toSet()));
        this.open = question.types().isEmpty()
                && question.topics().isEmpty()
                && question.partners().isEmpty()
                && question.years().isEmpty();
        this.typeCounts = new int[columns.types.size()];
        this.topicCounts = new int[columns.topics.size()];
        this.partnerCounts = new int[columns.partners.size()];
        this.yearCounts = new int[columns.years.size()];
    }

    /** Whether nothing was chosen. */
    boolean isOpen() {
        return open;
    }

    /** Counts texts for all facets. */
    void count(TextSet texts) {
        typeCounts = columns.types.count(texts);
        topicCounts = columns.topics.count(texts);
        partnerCounts = columns.partners.count(texts);
        yearCounts = columns.years.count(texts);
    }

    /** Counts a text for each facet whose own choice is all that it may miss; whether it misses none. */
    boolean takes(int text) {
        boolean type = question.types().isEmpty() || columns.types.any(text, types);
        boolean year = question.years().isEmpty() || columns.years.any(text, years);
        boolean topic = question.topics().isEmpty() || columns.topics.any(text, topics);
        boolean partner = question.partners().isEmpty() || columns.partners.any(text, partners);
        int missed = (type ? 0 : 1) + (year ? 0 : 1) + (topic ? 0 : 1) + (partner ? 0 : 1);
        if (missed <= 1) {
            count(text, missed == 0 || !type, missed == 0 || !year, missed == 0 || !topic, missed == 0 || !partner);
        }
        return missed == 0;
    }

    private void count(int text, boolean type, boolean year, boolean topic, boolean partner) {
        if (type) {
            columns.types.count(text, typeCounts);
        }
        if (year) {
            columns.years.count(text, yearCounts);
        }
        if (topic) {
            columns.topics.count(text, topicCounts);
        }
        if (partner) {
            columns.partners.count(text, partnerCounts);
        }
    }

    /** Adds the counts of this segment to those of the others. */
    void addTo(FacetCounts counts) {
        counts.add(Facet.TYPE, columns.types, typeCounts);
        counts.add(Facet.TOPIC, columns.topics, topicCounts);
        counts.add(Facet.PARTNER, columns.partners, partnerCounts);
        counts.add(Facet.YEAR, columns.years, yearCounts);
    }
}
