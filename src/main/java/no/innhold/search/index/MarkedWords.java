package no.innhold.search.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.innhold.search.analysis.Forms;
import no.innhold.search.analysis.Language;
import no.innhold.search.analysis.StopWords;
import no.innhold.search.analysis.WordForms;
import no.innhold.search.analysis.WordScanner;
import org.apache.lucene.util.BytesRef;

/**
 * Finds in texts the words that are to be marked. The index knows which words have the forms that are looked for, so that a text
 * is gone through with nothing but a hash of each of its words; only those that may be meant are taken apart, each once.
 */
final class MarkedWords {

    private final Set<BytesRef> wanted;
    private final Set<BytesRef> inPhrases = new HashSet<>();
    private final WordHashes hashes = new WordHashes();
    private final Map<Language, Map<String, Word>> known = new EnumMap<>(Language.class);
    private final WordForms forms;

    MarkedWords(Marked marked, Lexicon lexicon, WordForms forms) {
        this.wanted = marked.words();
        this.forms = forms;
        marked.phrases().forEach(phrase -> phrase.forEach(inPhrases::addAll));
        wanted.forEach(form -> lexicon.words(form, hashes::add));
        inPhrases.forEach(form -> lexicon.words(form, hashes::add));
    }

    /**
     * A word of a text.
     *
     * @param alone whether it is looked for by itself
     * @param found whether it is looked for at all
     * @param little whether it says little by itself
     */
    record Word(Forms forms, boolean alone, boolean found, boolean little) {}

    /** Those before a place, in their order. */
    List<Mark> in(String text, int end, Language language) {
        Map<String, Word> words = known.computeIfAbsent(language, l -> new HashMap<>());
        List<Mark> marks = new ArrayList<>();
        WordScanner scanner = new WordScanner(text, 0, end);
        for (int place = hashes.next(text, 0, end); place < end; place = hashes.next(text, scanner.end(), end)) {
            if (!scanner.next(place)) {
                break;
            }
            Word word = words.computeIfAbsent(scanner.word(), written -> word(written, language));
            if (word.found()) {
                marks.add(new Mark(scanner.start(), scanner.end(), word, word.alone(), word.little()));
            }
        }
        return marks;
    }

    private Word word(String written, Language language) {
        Forms word = forms.of(written, language);
        boolean alone = !Collections.disjoint(word.terms(), wanted);
        boolean found = alone || !Collections.disjoint(word.terms(), inPhrases);
        return new Word(word, alone, found, found && StopWords.contain(word.folded()));
    }
}
