package no.innhold.search.index.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import no.innhold.search.index.segment.Segment;
import no.innhold.search.index.segment.TextSet;
import no.innhold.search.index.text.Occurrences;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * What is live for a reader at an instant. Words that only stand in texts to come are as good as unknown: whoever types one
 * must not be able to tell.
 */
public final class LiveTexts {

    private final IndexReader reader;
    private final Segment[] segments;
    private final String wish;
    private final long at;

    public LiveTexts(IndexReader reader, Segment[] segments, String wish, Instant at) {
        this.reader = reader;
        this.segments = segments;
        this.wish = wish;
        this.at = at.toEpochMilli();
    }

    /** Whether a live text has one of the terms in any field that is searched. */
    public boolean have(Collection<BytesRef> terms) {
        return count(terms, 1) > 0;
    }

    /** How many live texts have one of the terms in any field, at most so many; see {@link #count(String, Collection, int)}. */
    public int count(Collection<BytesRef> terms, int most) {
        int count = 0;
        for (int field = 0; field < Occurrences.FIELDS.size() && count < most; field++) {
            List<BytesRef> present = new ArrayList<>(terms.size());
            for (BytesRef term : terms) {
                if (has(field, term)) {
                    present.add(term);
                }
            }
            count += present.isEmpty() ? 0 : count(Occurrences.FIELDS.get(field), present, most - count);
        }
        return count;
    }

    private boolean has(int field, BytesRef term) {
        for (Segment segment : segments) {
            if (segment.words().has(field, term)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a live text has one of the terms. */
    public boolean have(String field, Collection<BytesRef> terms) {
        return count(field, terms, 1) > 0;
    }

    /** How many live texts have one of the terms, at most so many; one that has several may count for each. */
    public int count(String field, Collection<BytesRef> terms, int most) {
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
        TextSet live = segments[leaf.ord].columns().live(wish, at);
        Bits kept = leaf.reader().getLiveDocs();
        PostingsEnum texts = entries.postings(null, PostingsEnum.NONE);
        int count = 0;
        for (int text = texts.nextDoc();
                text != DocIdSetIterator.NO_MORE_DOCS && count < most;
                text = texts.nextDoc()) {
            if (live.contains(text) && (kept == null || kept.get(text))) {
                count++;
            }
        }
        return count;
    }
}
