package no.innhold.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What is live for a reader at an instant. Words that only stand in texts to come are as good as unknown: whoever types one
 * must not be able to tell.
 */
final class LiveTexts {

    private final IndexReader reader;
    private final BytesRef wish;
    private final long at;

    LiveTexts(IndexReader reader, String wish, Instant at) {
        this.reader = reader;
        this.wish = new BytesRef(wish);
        this.at = at.toEpochMilli();
    }

    /** Whether a live text has one of the terms in any field that is searched. */
    boolean have(Collection<BytesRef> terms) {
        return Fields.SEARCHED.stream().anyMatch(field -> have(field, terms));
    }

    /** How many live texts have one of the terms in any field, at most so many; see {@link #count(String, Collection, int)}. */
    int count(Collection<BytesRef> terms, int most) {
        int count = 0;
        for (String field : Fields.SEARCHED) {
            count += count < most ? count(field, terms, most - count) : 0;
        }
        return count;
    }

    /** Whether a live text has one of the terms. */
    boolean have(String field, Collection<BytesRef> terms) {
        return count(field, terms, 1) > 0;
    }

    /** How many live texts have one of the terms, at most so many; one that has several may count for each. */
    int count(String field, Collection<BytesRef> terms, int most) {
        int count = 0;
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                Terms dictionary = leaf.reader().terms(field);
                if (dictionary == null) {
                    continue;
                }
                TermsEnum entries = dictionary.iterator();
                for (BytesRef term : terms) {
                    if (count < most && entries.seekExact(term)) {
                        count += count(leaf, entries, most - count);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count;
    }

    private int count(LeafReaderContext leaf, TermsEnum entries, int most) throws IOException {
        TermsEnum wishes = wishes(leaf);
        if (wishes == null) {
            return 0;
        }
        PostingsEnum texts = entries.postings(null, PostingsEnum.NONE);
        PostingsEnum wished = wishes.postings(null, PostingsEnum.NONE);
        Interval interval = new Interval(leaf, at);
        Bits kept = leaf.reader().getLiveDocs();
        int count = 0;
        for (int text = texts.nextDoc();
                text != DocIdSetIterator.NO_MORE_DOCS && count < most;
                text = texts.nextDoc()) {
            if (wished.docID() < text) {
                wished.advance(text);
            }
            if (wished.docID() == text && (kept == null || kept.get(text)) && interval.covers(text)) {
                count++;
            }
        }
        return count;
    }

    private @Nullable TermsEnum wishes(LeafReaderContext leaf) throws IOException {
        Terms terms = leaf.reader().terms(Fields.WISH);
        if (terms == null) {
            return null;
        }
        TermsEnum entries = terms.iterator();
        return entries.seekExact(wish) ? entries : null;
    }

    /** When the texts of a segment are live. Asked in the order of the texts. */
    static final class Interval {

        private final NumericDocValues from;
        private final NumericDocValues until;
        private final long at;

        Interval(LeafReaderContext leaf, long at) throws IOException {
            this.from = DocValues.getNumeric(leaf.reader(), Fields.FROM);
            this.until = DocValues.getNumeric(leaf.reader(), Fields.UNTIL);
            this.at = at;
        }

        boolean covers(int text) throws IOException {
            return from.advanceExact(text)
                    && from.longValue() <= at
                    && until.advanceExact(text)
                    && until.longValue() > at;
        }
    }
}
