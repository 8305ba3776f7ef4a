package no.innhold.search.index.text;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/** Terms as they are, for fields that are looked up and have no places. */
public final class TermList extends TokenStream {

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final List<BytesRef> terms;
    private int next;

    TermList(List<BytesRef> terms) {
        this.terms = terms;
    }

    @Override
    public void reset() {
        next = 0;
    }

    @Override
    public boolean incrementToken() {
        if (next == terms.size()) {
            return false;
        }
        term.setBytesRef(terms.get(next++));
        return true;
    }
}
