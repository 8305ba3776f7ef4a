package no.innhold.search.index;

import java.util.Set;
import no.innhold.search.analysis.Letters;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * Tells at a glance that a word of a text is none that is looked for: a form is the beginning of its word, short of an
 * ending. Nearly all words of a text need not be taken apart.
 */
final class Beginnings {

    /** Letters of the longest ending. */
    private static final int ENDING = 6;

    /** Letters in which other ones change what a word begins with; behind them, the beginning is enough. */
    private static final int ROOT = 4;

    private static final int BITS = 1 << 14;

    private final FixedBitSet known = new FixedBitSet(BITS);
    private final FirstLetters first = new FirstLetters();

    Beginnings(Set<BytesRef> terms) {
        for (BytesRef term : terms) {
            String text = term.utf8ToString();
            String letters = Letters.folded(text.startsWith("~") ? text.substring(1) : text);
            int hash = 0;
            for (int i = 0; i < letters.length(); i++) {
                hash = next(hash, letters.charAt(i));
            }
            known.set(bit(hash));
            first.add(letters);
        }
    }

    /** Where the next word begins that may have a form that is looked for, from a place on that is in no word; or the end. */
    int next(String text, int from, int end) {
        return first.next(text, from, end);
    }

    /** False only if no form of the word can be one that is looked for. */
    boolean mayBegin(CharSequence text, int start, int end) {
        int hash = 0;
        char before = 0;
        for (int i = start; i < end; i++) {
            char c = folded(text.charAt(i));
            if (c >= 0x80 || i < start + ROOT && isOtherwiseInNynorsk(before, c)) {
                return true;
            }
            boolean secondOfPair = before == 'a' && (c == 'a' || c == 'e') || before == 'o' && c == 'e';
            before = secondOfPair ? 0 : c;
            if (!secondOfPair) {
                hash = next(hash, c);
                if (end - i <= ENDING + 1 && known.get(bit(hash))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Letters that bokmål has others for, so that the form may be spelled in another way. */
    private static boolean isOtherwiseInNynorsk(char before, char c) {
        return switch (before) {
            case 'e' -> c == 'i';
            case 'a' -> c == 'u';
            case 'o' -> c == 'y';
            case 'k' -> c == 'v';
            case 's' -> c == 'j';
            default -> false;
        };
    }

    private static char folded(char c) {
        char lower = Character.toLowerCase(c);
        return switch (lower) {
            case '\u00E5', '\u00E6', '\u00E4' -> 'a';
            case '\u00F8', '\u00F6' -> 'o';
            default -> lower;
        };
    }

    private static int next(int hash, char letter) {
        return hash * 31 + letter;
    }

    private static int bit(int hash) {
        return (hash * 0x9E3779B9) >>> 32 - Integer.numberOfTrailingZeros(BITS);
    }
}
