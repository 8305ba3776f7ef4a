package no.innhold.search.index.meaning;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import no.innhold.search.analysis.Forms;
import no.innhold.search.analysis.Letters;
import no.innhold.search.index.question.Typed;
import no.innhold.search.index.question.Wanted;
import no.innhold.search.index.segment.Alike;
import no.innhold.search.index.segment.WeightedTerm;
import no.innhold.search.index.synonym.SynonymTable;
import no.innhold.search.index.text.Fields;
import no.innhold.search.index.words.Dictionary;
import no.innhold.search.index.words.LiveTexts;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Proposes likelier words for those of a question that no live text has.
 *
 * <p>A word that live texts have in another form, spelling or language of Norwegian, in a compound, or in parts, is not
 * misspelled. What is proposed stands in a live text: words of texts to come are never given away.
 */
public final class Spelling {

    private static final int CANDIDATES = 12;
    private static final int SHORTEST = 4;

    private final Dictionary dictionary;
    private final LiveTexts live;
    private final SynonymTable synonyms;

    public Spelling(Dictionary dictionary, LiveTexts live, SynonymTable synonyms) {
        this.dictionary = dictionary;
        this.live = live;
        this.synonyms = synonyms;
    }

    /** The question with likelier words; null if none is needed or known. */
    @Nullable
    public String improve(String text, List<Wanted> parts) throws IOException {
        StringBuilder improved = new StringBuilder();
        int place = 0;
        Set<Wanted> meant = meantOtherwise(parts);
        for (Wanted part : parts) {
            for (Typed word : part.words()) {
                boolean asItIs = part.without() || part.kind() == Wanted.Kind.JOINED || meant.contains(part);
                String likelier = asItIs ? null : likelier(word, part);
                if (likelier != null && word.start() >= place) {
                    improved.append(text, place, word.start()).append(likelier);
                    place = word.end();
                }
            }
        }
        return place == 0 ? null : improved.append(text, place, text.length()).toString();
    }

    /** The parts that have synonyms, alone or together: whoever wrote those down knew the words. */
    private Set<Wanted> meantOtherwise(List<Wanted> parts) {
        List<Wanted> telling = parts.stream()
                .filter(part -> !part.without() && !part.isStopWord())
                .toList();
        Set<Wanted> meant = new HashSet<>();
        for (int i = 0; i < telling.size(); i++) {
            SynonymTable.Match match = synonyms.at(telling, i);
            if (match != null) {
                meant.addAll(telling.subList(i, i + match.length()));
            }
        }
        return meant;
    }

    private @Nullable String likelier(Typed word, Wanted part) throws IOException {
        String folded = word.forms().folded();
        if (folded.length() < SHORTEST || word.isStopWord() || isKnown(word.forms(), word.terms())) {
            return null;
        }
        boolean beginning = part.open() && hasLive(dictionary.beginningWith(folded, CANDIDATES));
        for (Alike alike : dictionary.lexicon().wordsAlike().to(folded, CANDIDATES, false)) {
            String spelling = liveSpelling(alike.word());
            boolean likely = folded.length() > SHORTEST || alike.word().charAt(0) == folded.charAt(0);
            if (spelling != null && likely && (!beginning || alike.word().startsWith(folded))) {
                return spelling;
            }
        }
        return null;
    }

    private boolean isKnown(Forms word, List<BytesRef> terms) {
        if (live.have(terms)) {
            return true;
        }
        List<BytesRef> compounds =
                dictionary.forms(word).stream().map(WeightedTerm::term).toList();
        if (live.have(compounds)) {
            return true;
        }
        List<Forms> parts = dictionary.compounds().split(word);
        Predicate<Forms> isLive = part -> live.have(part.terms());
        return !parts.isEmpty() && parts.stream().allMatch(isLive);
    }

    private boolean hasLive(List<String> folded) {
        return live.have(Fields.FOLDED, folded.stream().map(BytesRef::new).toList());
    }

    private @Nullable String liveSpelling(String folded) throws IOException {
        for (String spelling : dictionary.lexicon().spellings(folded)) {
            if (Letters.folded(spelling).equals(folded) && live.have(List.of(new BytesRef(spelling)))) {
                return spelling;
            }
        }
        return null;
    }
}
