package no.innhold.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import no.innhold.search.analysis.Forms;
import no.innhold.search.analysis.Language;
import no.innhold.search.analysis.WordForms;
import no.innhold.search.analysis.WordScanner;
import no.innhold.search.index.text.WordHashes;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Passing over words by their hashes loses none that looking at each of them finds. */
class WordHashesTest {

    private static final int WORDS = 400;

    private static final List<String> KNOWN = List.of(
            "pårørende",
            "pårørande",
            "Pårørendesamtaler",
            "aare",
            "ære",
            "øye",
            "oe",
            "oed",
            "å",
            "i",
            "eie",
            "haust",
            "høst",
            "kvit",
            "hvit",
            "sjuk",
            "sykepleier",
            "sjukepleiar",
            "ph.d.",
            "f.eks.",
            "10.1159",
            "3,5",
            "résumé",
            "naïv",
            "ünder",
            "Ärlig",
            "NAV",
            "2026",
            "a1",
            "ﬁnne",
            "Ｎａｖ",
            "𝒜bc",
            "e\u0301t",
            "жизнь",
            "Straße",
            "kurs",
            "kurset",
            "x");

    private static final List<String> BETWEEN =
            List.of(" ", "  ", ", ", ". ", " – ", "-", "/", "\n", "«", "» ", "…", "·", "'", "’", " ×", "²", ".", ",");

    private final WordForms forms = new WordForms();

    @RepeatedTest(200)
    void nothing_is_passed_over(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String text = text(random);
        Set<BytesRef> wanted = new HashSet<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            String word = KNOWN.get(random.nextInt(KNOWN.size()));
            WordScanner scanner = new WordScanner(word);
            while (scanner.next()) {
                Forms known = forms.of(scanner.word(), Language.NORWEGIAN);
                wanted.addAll(known.terms());
            }
        }
        WordHashes hashes = new WordHashes();

        List<Integer> one = new ArrayList<>();
        WordScanner each = new WordScanner(text);
        while (each.next()) {
            if (isWanted(each, wanted)) {
                hashes.add(
                        WordHashes.of(forms.of(each.word(), Language.NORWEGIAN).plain()));
                one.add(each.start());
            }
        }
        List<Integer> other = new ArrayList<>();
        WordScanner some = new WordScanner(text);
        while (some.next(hashes.next(text.toCharArray(), some.end(), text.length()))) {
            if (isWanted(some, wanted)) {
                other.add(some.start());
            }
        }
        assertThat(other).as(text).isEqualTo(one);
    }

    private boolean isWanted(WordScanner scanner, Set<BytesRef> wanted) {
        return forms.of(scanner.word(), Language.NORWEGIAN).terms().stream().anyMatch(wanted::contains);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < WORDS; i++) {
            text.append(random.nextInt(10) == 0 ? letters(random) : KNOWN.get(random.nextInt(KNOWN.size())))
                    .append(BETWEEN.get(random.nextInt(BETWEEN.size())));
        }
        return text.toString();
    }

    private static String letters(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            word.append("aeikoøåæstnrlvuyjh.1é".charAt(random.nextInt(21)));
        }
        return word.toString();
    }
}
