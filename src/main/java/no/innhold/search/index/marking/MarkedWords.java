package no.innhold.search.index.marking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import no.innhold.search.analysis.Language;
import no.innhold.search.analysis.Letters;
import no.innhold.search.analysis.StopWords;
import no.innhold.search.analysis.WordForms;
import no.innhold.search.analysis.WordScanner;
import no.innhold.search.index.segment.SegmentWords;
import no.innhold.search.index.segment.TermTable;
import no.innhold.search.index.segment.WeightedTerm;
import no.innhold.search.index.text.Ranking;
import no.innhold.search.index.text.WordHashes;
import no.innhold.search.index.words.Lexicon;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * Finds in texts the words that are to be marked. The index knows which words have the forms that are looked for, so that a text
 * is gone through with nothing but a hash of each of its words; only those that may be meant are looked up, each once.
 */
public final class MarkedWords {

    private final List<SegmentWords> segments;
    private final List<FixedBitSet> wanted;
    private final List<FixedBitSet> inPhrases;
    private final WordHashes hashes = new WordHashes();
    private final Map<Language, Map<String, Word>> known = new EnumMap<>(Language.class);
    private final WordForms forms;
    private char[] letters = new char[1 << 12];

    MarkedWords(Marked marked, Lexicon lexicon, WordForms forms) {
        this.segments = lexicon.segments();
        this.forms = forms;
        this.wanted =
                numbers(segment -> marked.words().stream().flatMapToLong(word -> LongStream.of(word.words(segment))));
        List<WeightedTerm> ofPhrases = marked.phrases().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .map(form -> new WeightedTerm(form, Ranking.AS_TYPED))
                .toList();
        this.inPhrases = ofPhrases.isEmpty()
                ? List.of()
                : numbers(segment -> LongStream.of(segments.get(segment).weighed(ofPhrases)));
    }

    /**
     * A word of a text.
     *
     * @param plain in small letters
     * @param terms its forms, where a phrase may ask for them
     * @param alone whether it is looked for by itself
     * @param found whether it is looked for at all
     * @param little whether it says little by itself
     */
    record Word(String plain, List<BytesRef> terms, boolean alone, boolean found, boolean little) {}

    /** By segment. */
    private List<FixedBitSet> numbers(ToLongs words) {
        List<FixedBitSet> numbers = new ArrayList<>(segments.size());
        for (int i = 0; i < segments.size(); i++) {
            int[] hashesOfWords = segments.get(i).hashes;
            FixedBitSet ofSegment = new FixedBitSet(Math.max(1, hashesOfWords.length));
            words.of(i).forEach(weighed -> {
                int word = (int) (weighed >>> Integer.SIZE);
                ofSegment.set(word);
                hashes.add(hashesOfWords[word]);
            });
            numbers.add(ofSegment);
        }
        return numbers;
    }

    private interface ToLongs {
        LongStream of(int segment);
    }

    /** Those before a place, in their order. */
    List<Mark> in(String text, int end, Language language) {
        Map<String, Word> words = known.computeIfAbsent(language, l -> new HashMap<>());
        if (letters.length < end) {
            letters = new char[end];
        }
        text.getChars(0, end, letters, 0);
        List<Mark> marks = new ArrayList<>();
        WordScanner scanner = new WordScanner(text, 0, end);
        while (scanner.next(hashes.next(letters, scanner.end(), end))) {
            Word word = words.computeIfAbsent(scanner.word(), written -> word(written, language));
            if (word.found()) {
                marks.add(new Mark(scanner.start(), scanner.end(), word, word.alone(), word.little()));
            }
        }
        return marks;
    }

    private Word word(String written, Language language) {
        String plain = WordForms.plain(written);
        BytesRef term = new BytesRef(plain);
        boolean alone = isIn(wanted, term, language);
        boolean found = alone || !inPhrases.isEmpty() && isIn(inPhrases, term, language);
        return new Word(
                plain,
                inPhrases.isEmpty() ? List.of() : forms.of(written, language).terms(),
                alone,
                found,
                found && StopWords.contain(Letters.folded(plain)));
    }

    private boolean isIn(List<FixedBitSet> numbers, BytesRef plain, Language language) {
        for (int i = 0; i < numbers.size(); i++) {
            int word = segments.get(i).word(plain, language == Language.ENGLISH);
            if (word != TermTable.NONE && numbers.get(i).get(word)) {
                return true;
            }
        }
        return false;
    }
}
