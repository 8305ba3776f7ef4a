package no.innhold.search.analysis;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/** The terms of texts, all forms of a word at one position; between two texts lies a gap that no phrase bridges. */
public final class FormStream extends TokenStream {

    private static final int GAP = 100;

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

    private final List<List<Forms>> texts;
    private int text;
    private int word;
    private int form;
    private int ahead;

    /** @param texts their words in order */
    public FormStream(List<List<Forms>> texts) {
        this.texts = texts;
    }

    @Override
    public void reset() {
        text = 0;
        word = 0;
        form = 0;
        ahead = 1;
    }

    @Override
    public boolean incrementToken() {
        while (text < texts.size()) {
            List<Forms> words = texts.get(text);
            if (word < words.size()) {
                return emit(words.get(word).terms());
            }
            text++;
            word = 0;
            ahead = GAP;
        }
        return false;
    }

    private boolean emit(List<BytesRef> terms) {
        term.setBytesRef(terms.get(form));
        increment.setPositionIncrement(ahead);
        ahead = 0;
        if (++form == terms.size()) {
            form = 0;
            word++;
            ahead = 1;
        }
        return true;
    }
}
