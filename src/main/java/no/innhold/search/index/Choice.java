package no.innhold.search.index;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import no.innhold.content.ContentType;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;

/** What was chosen in each facet, against the columns of one segment; counts what the facets show of it. */
final class Choice {

    private static final int FIRST_YEAR = 1800;
    private static final int YEARS = 400;

    private final Columns columns;
    private final Question question;
    private final FixedBitSet types;
    private final FixedBitSet topics;
    private final FixedBitSet partners;

    private final int[] typeCounts;
    private final int[] topicCounts;
    private final int[] partnerCounts;
    private final int[] yearCounts = new int[YEARS];

    Choice(Columns columns, Question question) throws IOException {
        this.columns = columns;
        this.question = question;
        this.types = types(columns.type, question.types());
        this.topics = labels(columns.topics, question.topics());
        this.partners = labels(columns.partners, question.partners());
        this.typeCounts = new int[columns.type.getValueCount()];
        this.topicCounts = new int[(int) columns.topics.getValueCount()];
        this.partnerCounts = new int[(int) columns.partners.getValueCount()];
    }

    /** Counts a text for each facet whose own choice is all that it may miss; whether it misses none. */
    boolean takes(int text) throws IOException {
        boolean ofType = columns.type.advanceExact(text);
        boolean type = question.types().isEmpty() || ofType && types.get(columns.type.ordValue());
        boolean ofYear = columns.year.advanceExact(text);
        int when = ofYear ? (int) columns.year.longValue() : 0;
        boolean year = question.years().isEmpty() || ofYear && question.years().contains(when);
        boolean topic = question.topics().isEmpty() || any(columns.topics, text, topics);
        boolean partner = question.partners().isEmpty() || any(columns.partners, text, partners);
        int missed = (type ? 0 : 1) + (year ? 0 : 1) + (topic ? 0 : 1) + (partner ? 0 : 1);
        if (missed > 1) {
            return false;
        }
        if (ofType && (missed == 0 || !type)) {
            typeCounts[columns.type.ordValue()]++;
        }
        if (ofYear && (missed == 0 || !year) && when >= FIRST_YEAR && when < FIRST_YEAR + YEARS) {
            yearCounts[when - FIRST_YEAR]++;
        }
        if (missed == 0 || !topic) {
            count(columns.topics, text, topicCounts);
        }
        if (missed == 0 || !partner) {
            count(columns.partners, text, partnerCounts);
        }
        return missed == 0;
    }

    /** Adds the counts of this segment to those of the others. */
    void addTo(FacetCounts counts) throws IOException {
        for (int i = 0; i < typeCounts.length; i++) {
            counts.add(Facet.TYPE, columns.type.lookupOrd(i), typeCounts[i]);
        }
        for (int i = 0; i < topicCounts.length; i++) {
            counts.add(Facet.TOPIC, columns.topics.lookupOrd(i), topicCounts[i]);
        }
        for (int i = 0; i < partnerCounts.length; i++) {
            counts.add(Facet.PARTNER, columns.partners.lookupOrd(i), partnerCounts[i]);
        }
        for (int i = 0; i < YEARS; i++) {
            counts.addYear(FIRST_YEAR + i, yearCounts[i]);
        }
    }

    private static void count(SortedSetDocValues labels, int text, int[] counts) throws IOException {
        if (labels.advanceExact(text)) {
            for (int i = labels.docValueCount(); i > 0; i--) {
                counts[(int) labels.nextOrd()]++;
            }
        }
    }

    private static boolean any(SortedSetDocValues labels, int text, FixedBitSet chosen) throws IOException {
        if (labels.advanceExact(text)) {
            for (int i = labels.docValueCount(); i > 0; i--) {
                if (chosen.get((int) labels.nextOrd())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static FixedBitSet types(SortedDocValues column, Set<ContentType> chosen) throws IOException {
        Set<String> names = chosen.stream().map(ContentType::wire).collect(Collectors.toSet());
        FixedBitSet types = new FixedBitSet(Math.max(1, column.getValueCount()));
        for (int i = 0; i < column.getValueCount(); i++) {
            if (names.contains(column.lookupOrd(i).utf8ToString())) {
                types.set(i);
            }
        }
        return types;
    }

    /** One slug may have several names, in the languages of the texts. */
    private static FixedBitSet labels(SortedSetDocValues column, Set<String> slugs) throws IOException {
        FixedBitSet labels = new FixedBitSet((int) Math.max(1, column.getValueCount()));
        for (String slug : slugs) {
            BytesRef first = new BytesRef(slug + Fields.SEPARATOR);
            long ord = column.lookupTerm(first);
            for (long i = ord < 0 ? -1 - ord : ord; i < column.getValueCount(); i++) {
                if (!StringHelper.startsWith(column.lookupOrd(i), first)) {
                    break;
                }
                labels.set((int) i);
            }
        }
        return labels;
    }
}
