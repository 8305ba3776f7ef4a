package no.innhold.search.analysis;

import java.util.List;
import org.apache.lucene.analysis.no.NorwegianLightStemmer;

/** The root that a verb, its participles and its noun share, where the endings alone do not lead to it. */
final class Derivation {

    /** {@code evaluere}, {@code evaluerer}, {@code evaluert}, {@code evaluering} and its forms. */
    private static final List<String> OF_VERBS_WITH_ERE =
            List.of("eringene", "eringer", "eringen", "eringa", "ering", "ertes", "erte", "erer", "eres", "ert", "ere");

    private static final int SHORTEST_VERB = 8;
    private static final String PARTICIPLES = "ede";
    private static final int SHORTEST_PARTICIPLE = 7;

    private Derivation() {}

    /** @param met a word in the spelling in which bokmål and nynorsk meet */
    static String root(String met) {
        if (met.length() >= SHORTEST_VERB) {
            for (String ending : OF_VERBS_WITH_ERE) {
                if (met.endsWith(ending)) {
                    return met.substring(0, met.length() - ending.length()) + "er";
                }
            }
        }
        // bemannede and bemannet
        String stem = met.length() >= SHORTEST_PARTICIPLE && met.endsWith(PARTICIPLES)
                ? met.substring(0, met.length() - PARTICIPLES.length())
                : WordForms.stem(met, NorwegianLightStemmer.BOKMAAL);
        // ven and venn
        return stem.endsWith("nn") ? stem.substring(0, stem.length() - 1) : stem;
    }
}
