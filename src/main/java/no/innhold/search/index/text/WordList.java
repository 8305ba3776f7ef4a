package no.innhold.search.index.text;

import java.util.Collection;
import java.util.Iterator;
import no.innhold.search.analysis.Forms;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;

/** The words of a text, each once, with their {@link Occurrences} in place of how often they stand there. */
public final class WordList extends TokenStream {

    /** What Lucene adds up for a field must not exceed an integer. */
    private static final int MOST = Integer.MAX_VALUE / 2;

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final Collection<Word> words;
    private final boolean english;
    private Iterator<Word> rest;
    private int sum;

    /** A word and where it stands. */
    static final class Word {

        final Forms forms;
        private int occurrences;

        Word(Forms forms) {
            this.forms = forms;
        }

        void isIn(int field) {
            occurrences = Occurrences.more(occurrences, field);
        }
    }

    /** @param english whether they have the endings of English */
    WordList(Collection<Word> words, boolean english) {
        this.words = words;
        this.english = english;
        this.rest = words.iterator();
    }

    @Override
    public void reset() {
        rest = words.iterator();
        sum = 0;
    }

    @Override
    public boolean incrementToken() {
        if (!rest.hasNext()) {
            return false;
        }
        Word word = rest.next();
        term.setBytesRef(
                english
                        ? new BytesRef(word.forms.plain() + Fields.ENGLISH)
                        : word.forms.terms().get(0));
        // an immense text keeps the words of its body only, from there on
        int occurrences = sum < MOST ? word.occurrences : Math.max(1, Occurrences.inBody(word.occurrences));
        sum += occurrences;
        frequency.setTermFrequency(occurrences);
        return true;
    }
}
