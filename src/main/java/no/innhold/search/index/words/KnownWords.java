package no.innhold.search.index.words;

import java.util.concurrent.atomic.AtomicLongArray;
import no.innhold.search.analysis.CommonParts;
import no.innhold.search.analysis.StopWords;
import no.innhold.search.analysis.WordForms;
import no.innhold.search.index.segment.SortedTerms;
import org.apache.lucene.util.BytesRef;

/**
 * Whether something is a word in its own right that the collection has; those that carry no meaning make compounds of words
 * that are none. It is asked about the same many thousand endings again and again, and taking one apart costs more than all
 * the rest: what was found is kept by a hash of 63 bits, each in the one place where it can be.
 */
public final class KnownWords {

    /** A power of two; 2 MB. */
    private static final int PLACES = 1 << 18;

    private static final int SHORTEST = 3;
    private static final long PRIME = 0x100000001B3L;

    private final Lexicon lexicon;
    private final AtomicLongArray kept = new AtomicLongArray(PLACES);

    KnownWords(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    boolean contain(String folded) {
        return contain(new BytesRef(folded), 0, false);
    }

    /**
     * @param from where in the bytes it begins; it reaches to their end
     * @param backwards whether the letters are in the opposite order
     */
    boolean contain(BytesRef letters, int from, boolean backwards) {
        int length = letters.length - from;
        if (length < SHORTEST) {
            return false;
        }
        long hash = PRIME;
        for (int i = 0; i < length; i++) {
            byte letter = letters.bytes[letters.offset + (backwards ? letters.length - 1 - i : from + i)];
            if (letter < 0 && backwards) {
                // letters of several bytes
                return makeOut(word(letters, from, true));
            }
            hash = (hash ^ letter) * PRIME;
        }
        hash = (hash ^ hash >>> 32) & -2;
        int place = (int) (hash * 0x9E3779B97F4A7C15L >>> Long.SIZE - Integer.numberOfTrailingZeros(PLACES));
        long known = kept.get(place);
        if ((known & -2) == hash) {
            return (known & 1) == 1;
        }
        boolean found = makeOut(word(letters, from, backwards));
        kept.lazySet(place, hash | (found ? 1 : 0));
        return found;
    }

    private static String word(BytesRef letters, int from, boolean backwards) {
        String word = new BytesRef(letters.bytes, letters.offset + from, letters.length - from).utf8ToString();
        return backwards ? SortedTerms.reverse(word) : word;
    }

    private boolean makeOut(String folded) {
        if (folded.length() < SHORTEST || StopWords.contain(folded)) {
            return false;
        }
        if (lexicon.hasInBody(WordForms.stem(folded))) {
            return true;
        }
        String met = WordForms.met(folded);
        return CommonParts.contain(met) || lexicon.has(met);
    }
}
