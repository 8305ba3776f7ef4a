package no.innhold.search.index.words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.innhold.search.analysis.CommonParts;
import no.innhold.search.analysis.Forms;
import no.innhold.search.analysis.Language;
import no.innhold.search.analysis.WordForms;
import no.innhold.search.index.segment.SortedTerms;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Norwegian writes compounds in one word, and makes new ones all the time. They are taken apart when a question is asked,
 * not when a text is indexed: a word that a text brings today is a part of the compounds of yesterday's texts at once,
 * and nothing is ever indexed anew for it.
 *
 * <p>From a part to its compounds: the sorted dictionary of words is read from the place where the part would be
 * ({@code pårørende} is at the beginning of {@code pårørendesamtaler}), and that of backward stems likewise ({@code student}
 * is at the end of {@code sykepleierstudent}). From a compound to its parts: it is cut in two wherever both sides are
 * words. Either way, what remains must be a word of the collection or one of a {@link CommonParts small list}, so that
 * {@code rus} finds {@code rusbehandling} and not {@code russisk} or {@code virus}. Between the parts may be a linking
 * {@code s} or {@code e}.
 */
public final class Compounds {

    private static final int SHORTEST = 3;
    private static final int SHORTEST_COMPOUND = 7;
    private static final int LONG = 5;

    /** What is left of a compound whose other part is known. */
    private static final int SHORTEST_UNKNOWN = 4;

    private static final int MOST = 16;

    private final Lexicon lexicon;
    private final WordForms forms;
    private final KnownWords words;

    Compounds(Lexicon lexicon, WordForms forms) {
        this.lexicon = lexicon;
        this.forms = forms;
        this.words = new KnownWords(lexicon);
    }

    /** Stems of words that have this one as their first or last part. */
    Set<String> with(Forms word) {
        Set<String> stems = new LinkedHashSet<>();
        for (String part : parts(word)) {
            stems.addAll(endingWith(part));
        }
        for (String part : parts(word)) {
            stems.addAll(beginningWith(part));
        }
        if (!word.met().equals(word.folded())) {
            stems.addAll(beginningWith(word.met()));
        }
        word.stems().forEach(stems::remove);
        return stems;
    }

    /** The word and its stems: the first part of a compound is not inflected, the last one ends in a stem. */
    private static Set<String> parts(Forms word) {
        Set<String> parts = new LinkedHashSet<>();
        parts.add(word.folded());
        parts.addAll(word.stems());
        parts.removeIf(part -> part.length() < SHORTEST);
        return parts;
    }

    private List<String> endingWith(String part) {
        int length = part.length();
        return lexicon
                .backwardsBeginningWith(SortedTerms.reverse(part), MOST, entry -> isModified(length, entry))
                .stream()
                .map(SortedTerms::reverse)
                .toList();
    }

    private List<String> beginningWith(String part) {
        int length = new BytesRef(part).length;
        return lexicon.beginningWith(part, MOST, entry -> isHead(length, entry)).stream()
                .map(WordForms::stem)
                .toList();
    }

    /** The two parts of a compound, the cut that leaves the longest known last part; empty if it is none. */
    public List<Forms> split(Forms compound) {
        if (compound.folded().length() < SHORTEST_COMPOUND
                || !compound.folded().chars().allMatch(Character::isLetter)) {
            return List.of();
        }
        List<Forms> parts = split(compound.folded());
        return parts.isEmpty() && !compound.met().equals(compound.folded()) ? split(compound.met()) : parts;
    }

    private List<Forms> split(String word) {
        for (int cut = SHORTEST; cut <= word.length() - SHORTEST; cut++) {
            String head = word.substring(cut);
            if (isWord(head) && isModifier(word.substring(0, cut))) {
                return List.of(modifier(word.substring(0, cut)), forms.of(head, Language.NORWEGIAN));
            }
        }
        return List.of();
    }

    /**
     * The part that is a word, of what looks like a compound but has another part that is in no text: the longest one at its
     * beginning, else at its end. Null if there is none.
     */
    @Nullable
    public Forms known(Forms compound) {
        String word = compound.folded();
        if (word.length() < SHORTEST_COMPOUND || !word.chars().allMatch(Character::isLetter)) {
            return null;
        }
        for (int cut = word.length() - SHORTEST_UNKNOWN; cut >= SHORTEST; cut--) {
            if (isModifier(word.substring(0, cut))) {
                return modifier(word.substring(0, cut));
            }
        }
        for (int cut = SHORTEST_UNKNOWN; cut <= word.length() - LONG; cut++) {
            if (isWord(word.substring(cut))) {
                return forms.of(word.substring(cut), Language.NORWEGIAN);
            }
        }
        return null;
    }

    private Forms modifier(String written) {
        String word = modifiers(written).filter(this::isWord).findFirst().orElse(written);
        return forms.of(word, Language.NORWEGIAN);
    }

    private boolean isModifier(String written) {
        return modifiers(written).anyMatch(this::isWord);
    }

    /** With and without what links it to the next part. */
    private static Stream<String> modifiers(String written) {
        boolean linked = written.endsWith("s") || written.endsWith("e");
        return linked ? Stream.of(written.substring(0, written.length() - 1), written) : Stream.of(written);
    }

    private boolean isWord(String folded) {
        return words.contain(folded);
    }

    /**
     * Before a long last part anything may stand: few words end like another one by chance.
     *
     * @param last how long it is
     * @param backwards the whole word
     */
    private boolean isModified(int last, BytesRef backwards) {
        int rest = backwards.length - last;
        if (rest <= 0) {
            return false;
        }
        return last >= LONG && rest >= SHORTEST
                || isLink(backwards, last) && words.contain(backwards, last + 1, true)
                || words.contain(backwards, last, true);
    }

    /**
     * @param first how long the first part is
     * @param word the whole
     */
    private boolean isHead(int first, BytesRef word) {
        return word.length > first
                && (words.contain(word, first, false) || isLink(word, first) && words.contain(word, first + 1, false));
    }

    private static boolean isLink(BytesRef word, int place) {
        byte letter = word.bytes[word.offset + place];
        return letter == 's' || letter == 'e';
    }
}
