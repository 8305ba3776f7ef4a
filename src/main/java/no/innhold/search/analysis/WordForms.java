package no.innhold.search.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.no.NorwegianLightStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * What words are compared by.
 *
 * <p>A Norwegian word gets up to four stems side by side: that of bokmål, that of nynorsk, that of its spelling in
 * which the two meet ({@link Nynorsk}), and itself. Two words are the same when they share one, so that {@code pårørande} finds
 * {@code pårørende} whichever of them a text is written in. Stems are made of folded letters: the endings of Norwegian
 * have no {@code æ}, {@code ø} or {@code å} in them.
 */
public final class WordForms {

    /** Longer words are compared by their beginning; the longest that is found in earnest has about 60 letters. */
    public static final int LONGEST = 64;

    private static final int SHORTEST_WITH_ENDING = 5;

    private final KeptForms norwegian = new KeptForms();
    private final KeptForms english = new KeptForms();

    /** Of a word as it stands in a text. */
    public Forms of(String word, Language language) {
        KeptForms kept = language == Language.ENGLISH ? english : norwegian;
        Forms known = kept.get(word);
        if (known != null) {
            return known;
        }
        Forms forms = make(word, language);
        kept.put(word, forms);
        return forms;
    }

    private static Forms make(String word, Language language) {
        String plain = plain(word);
        String folded = Letters.folded(plain);
        if (folded.isEmpty()) {
            return Forms.of(plain, plain, plain, List.of(plain));
        }
        return language == Language.ENGLISH
                ? Forms.of(plain, folded, folded, english(folded))
                : norwegian(plain, folded);
    }

    private static Forms norwegian(String plain, String folded) {
        String met = Nynorsk.toBokmal(folded);
        Set<String> stems = new LinkedHashSet<>();
        stems.add(stem(folded, NorwegianLightStemmer.BOKMAAL));
        stems.add(stem(folded, NorwegianLightStemmer.NYNORSK));
        stems.add(Derivation.root(met));
        if (folded.length() >= SHORTEST_WITH_ENDING) {
            // what looks like an ending may be none, or a shorter one: brannvesen, brannvesenet; sirene, sirener
            stems.add(folded.endsWith("e") ? folded.substring(0, folded.length() - 1) : folded);
        }
        return Forms.of(plain, folded, met, List.copyOf(stems));
    }

    /** How a word is compared with itself. */
    public static String plain(String word) {
        return shorten(Letters.plain(word));
    }

    /** A folded word in the spelling in which bokmål and nynorsk meet. */
    public static String met(String folded) {
        return Nynorsk.toBokmal(folded);
    }

    /** The first of the stems of a folded word. */
    public static String stem(String folded) {
        return stem(folded, NorwegianLightStemmer.BOKMAAL);
    }

    static String stem(String folded, int variant) {
        char[] letters = folded.toCharArray();
        int length = new NorwegianLightStemmer(variant).stem(letters, letters.length);
        return new String(letters, 0, length);
    }

    private static List<String> english(String folded) {
        EnglishStemmer stemmer = new EnglishStemmer();
        stemmer.setCurrent(folded);
        stemmer.stem();
        return List.of(stemmer.getCurrent());
    }

    private static String shorten(String word) {
        if (word.length() <= LONGEST) {
            return word;
        }
        return word.substring(0, Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
